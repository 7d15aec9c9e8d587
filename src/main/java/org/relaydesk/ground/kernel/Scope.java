package org.relaydesk.ground.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tickets that a right covers, the narrowest first (contract §13, 38). */
public enum Scope {
  /** Tickets that the caller works on, asked for or added. */
  OWN,
  /** The caller's own and those of the groups that they are in. */
  GROUP,
  /** Every ticket. */
  ALL;

  /** The scope's name, as the API and the tables write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of this name, in any letter case; empty where there is none. */
  public static Optional<Scope> named(String text) {
    return Arrays.stream(values()).filter(scope -> scope.name().equalsIgnoreCase(text)).findFirst();
  }

  /** The wider one of both. */
  public Scope or(Scope other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The narrower one of both. */
  public Scope and(Scope other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

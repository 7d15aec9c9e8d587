package org.relaydesk.base.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.relaydesk.base.kernel.Causes;

/** Finds the database's own word in what a server or a provider wrapped around it. */
public final class SqlCause {
  private static final String UNIQUE_BREACH = "23505";

  private SqlCause() {}

  /** The first SQL failure in the chain of causes. */
  public static Optional<SQLException> of(Throwable thrown) {
    return Causes.chain(thrown)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  /**
   * Whether a unique constraint was breached.
   *
   * @param constraint a part of its name, in lower case
   */
  public static boolean breaches(Throwable thrown, String constraint) {
    return of(thrown)
        .filter(sql -> UNIQUE_BREACH.equals(sql.getSQLState()))
        .filter(
            sql -> String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains(constraint))
        .isPresent();
  }
}

package org.relaydesk.base.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Finds the database's own word in what a server or a provider wrapped around it. */
public final class SqlCause {
  private static final int LONGEST_CHAIN = 30;
  private static final String UNIQUE_BREACH = "23505";

  private SqlCause() {}

  /** The first SQL failure in the chain of causes. */
  public static Optional<SQLException> of(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < LONGEST_CHAIN; i++) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
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

package org.relaydesk.engine.database;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.relaydesk.ground.kernel.Causes;

/** Finds the database's exception among the causes. */
public final class SqlCause {
  private static final String UNIQUE_BREACH = "23505";
  private static final String FOREIGN_KEY_BREACH = "23503";
  private static final String H2_PARENT_MISSING = "23506";
  private static final String READ_ONLY = "25006";
  private static final String H2_FILE = "org.h2.mvstore.";

  private SqlCause() {}

  /** The first SQL failure in the chain of causes. */
  public static Optional<SQLException> of(Throwable thrown) {
    return Causes.first(thrown, SQLException.class);
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

  /** Whether something was to refer to a record that is not there, or no longer. */
  public static boolean namesWhatIsGone(Throwable thrown) {
    return of(thrown).filter(SqlCause::namesWhatIsGone).isPresent();
  }

  private static boolean namesWhatIsGone(SQLException sql) {
    // PostgreSQL has one state for both ends of a key; use cases ask before they remove anything.
    return H2_PARENT_MISSING.equals(sql.getSQLState())
        || (FOREIGN_KEY_BREACH.equals(sql.getSQLState()) && !namesWhatIsUsed(sql));
  }

  private static boolean namesWhatIsUsed(SQLException sql) {
    return sql.getErrorCode() == Integer.parseInt(FOREIGN_KEY_BREACH) // H2: always this end
        || String.valueOf(sql.getMessage()).contains("update or delete on table");
  }

  /** Whether the database refused a change as it is read-only. */
  public static boolean isReadOnly(Throwable thrown) {
    return of(thrown).filter(sql -> READ_ONLY.equals(sql.getSQLState())).isPresent();
  }

  /**
   * Whether the embedded database could not write its file, as on a full disk. H2 then gives it up
   * until the process starts again. A database that was closed in order is no such case.
   */
  public static boolean hasLostItsFile(Throwable thrown) {
    Throwable innermost = Causes.innermost(thrown);
    return innermost instanceof IOException
        && !(innermost instanceof ClosedChannelException)
        && Causes.chain(thrown).anyMatch(e -> e.getClass().getName().startsWith(H2_FILE));
  }
}

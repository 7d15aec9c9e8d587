package org.relaydesk.edge.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.relaydesk.engine.database.SqlCause;
import org.relaydesk.ground.kernel.Causes;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/**
 * Finds the failure in whatever was thrown. A server may pass the cause or the EJBException around
 * it, so the whole chain is searched.
 */
public final class FailureTranslation {
  /** Doesn't say that nothing was done: the database may have gone away in a commit. */
  private static final String AWAY =
      "The database is away and it is not known whether this was done: ask again, a POST with its"
          + " Idempotency-Key";

  /** For a read-only database, as a standby. */
  private static final String TAKES_NO_CHANGES =
      "The database takes no changes now; nothing was done, try again later";

  /** For a database without room, memory or working files. */
  private static final String AT_ITS_END =
      "The database can't do this now; nothing was done, try again later";

  /** For a statement over its time: a smaller list helps, or a less busy database. */
  private static final String STOPPED =
      "The database took too long over this and stopped; nothing was done. Ask for less: fewer"
          + " rows, narrower criteria, another sort, no total";

  private static final String BUSY = "The server is busy; nothing was done, try again";

  private static final Map<Integer, Failure> BY_STATUS =
      Map.of(
          401, Failure.KEY_INVALID,
          403, Failure.FORBIDDEN,
          404, Failure.NOT_FOUND,
          405, Failure.METHOD_NOT_ALLOWED,
          406, Failure.NOT_ACCEPTABLE,
          413, Failure.TOO_LARGE,
          415, Failure.UNSUPPORTED_MEDIA_TYPE,
          503, Failure.UNAVAILABLE);

  private static final Map<Failure, String> MESSAGES =
      Map.of(
          Failure.NOT_FOUND, "Invalid URL",
          Failure.METHOD_NOT_ALLOWED, "Invalid HTTP method for this URL",
          Failure.NOT_ACCEPTABLE, "Answers are application/json only",
          Failure.TOO_LARGE, "The body is too large",
          Failure.UNSUPPORTED_MEDIA_TYPE, "The body's Content-Type can't be read",
          Failure.KEY_INVALID, "The API key is not valid",
          Failure.UNAVAILABLE, BUSY,
          Failure.FORBIDDEN, "Your role does not allow this");

  private FailureTranslation() {}

  /**
   * The problems; empty where the fault is ours. A failure of our own wins: servers wrap one that a
   * parameter's type throws into a 404 or 400 of theirs.
   */
  public static Optional<List<Problem>> of(Throwable thrown) {
    return Causes.first(thrown, DeskException.class)
        .map(DeskException::problems)
        .or(() -> foreign(thrown))
        .or(() -> failedCommit(thrown));
  }

  private static Optional<List<Problem>> foreign(Throwable thrown) {
    return Causes.chain(thrown)
        .map(FailureTranslation::known)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * For a failed commit of which some servers pass only words, without the database's exception.
   */
  private static Optional<List<Problem>> failedCommit(Throwable thrown) {
    boolean wordsAlone =
        Causes.first(thrown, XAException.class).isPresent() && SqlCause.of(thrown).isEmpty();
    return wordsAlone || SqlCause.hasLostItsFile(thrown) ? unavailable(AWAY) : Optional.empty();
  }

  /** The problems for an HTTP status that the server chose. */
  public static List<Problem> ofStatus(int status) {
    Failure otherwise = status >= 500 ? Failure.INTERNAL : Failure.INVALID_VALUE;
    Failure failure = BY_STATUS.getOrDefault(status, otherwise);
    return one(failure, MESSAGES.getOrDefault(failure, "The request can't be understood"));
  }

  private static Optional<List<Problem>> known(Throwable cause) {
    if (cause instanceof WebApplicationException http) {
      return Optional.of(ofStatus(http.getResponse().getStatus()));
    }
    if (cause instanceof OptimisticLockException) {
      return unavailable("The record is being changed by others; try again");
    }
    return cause instanceof SQLException sql ? ofSql(sql) : Optional.empty();
  }

  private static Optional<List<Problem>> ofSql(SQLException sql) {
    // Payara 6.2025.10 tells by words alone that its pool is full or the database away: without
    // this both are 500. Delete it once the exception has an SQL state.
    String words = String.valueOf(sql.getMessage());
    if (words.startsWith("Error in allocating a connection")) {
      return unavailable(words.contains("max-pool-size") ? BUSY : AWAY);
    }
    String state = String.valueOf(sql.getSQLState());
    if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
      return unavailable(AWAY);
    }
    if (state.startsWith("53") || state.startsWith("58")) {
      return unavailable(AT_ITS_END);
    }
    return switch (state) {
      // H2's codes; the last two: it can't read or write its file.
      case "90098", "90067", "90121", "90028", "90031" -> unavailable(AWAY);
      case "25006" -> unavailable(TAKES_NO_CHANGES);
      case "40001", "40P01", "55P03", "HYT00" ->
          unavailable("The record is being changed by others; nothing was done, try again");
      case "57014" -> Optional.of(one(Failure.STOPPED, STOPPED));
      case "22001", "22003" ->
          Optional.of(one(Failure.INVALID_VALUE, "A value is too long or out of range"));
      case "23505" -> Optional.of(one(Failure.NOT_UNIQUE, "The value must be unique"));
      case "23503", "23506" ->
          Optional.of(
              SqlCause.namesWhatIsGone(sql)
                  ? one(Failure.INVALID_VALUE, "Something that it refers to was just deleted")
                  : one(Failure.STILL_REFERENCED, "Something else still refers to it"));
      default -> Optional.empty();
    };
  }

  private static Optional<List<Problem>> unavailable(String message) {
    return Optional.of(one(Failure.UNAVAILABLE, message));
  }

  private static List<Problem> one(Failure failure, String message) {
    return List.of(new Problem(failure, List.of(), message));
  }
}

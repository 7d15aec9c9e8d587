package org.relaydesk.request.merge;

import java.util.Optional;
import org.relaydesk.request.model.RequestActivity;

/**
 * A kind of record that hangs on tickets, and moves from one to the other when they are merged;
 * implemented by the features above whose records these are.
 */
public interface MovedRecords {
  /** The table, whose column {@code request_id} names the ticket. */
  String table();

  /**
   * What else is set, as SQL behind the new {@code request_id}; empty for nothing.
   *
   * @param survivor the ticket that they move to
   */
  default String alsoSet(long survivor) {
    return "";
  }

  /** Where the ticket counts them; empty for nowhere. */
  default Optional<RequestActivity.Count> count() {
    return Optional.empty();
  }

  /** Which of those that move are counted, as SQL behind {@code WHERE …}; empty for all. */
  default String counted() {
    return "";
  }

  /** Which of the ticket's rows move, as SQL behind {@code WHERE …}; empty for all. */
  default String which() {
    return "";
  }
}

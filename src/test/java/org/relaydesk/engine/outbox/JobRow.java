package org.relaydesk.engine.outbox;

/** One passage of a ticket, as the store keeps it. */
final class JobRow {
  enum State {
    WAITING,
    DUE,
    SENDING,
    DELIVERED,
    FAILED,
    DEAD
  }

  final int ticket;
  final int passage;
  final String target;
  State state = State.WAITING;
  String token = "";
  long nextAttemptAt;
  long dueSince;
  long settledAt;
  int attempts;

  /** Answers 2xx that the receiver gave, told by the world and not by the engine. */
  int received;

  /** Whether an engine died while it had the row. */
  boolean wasInCrash;

  JobRow(int ticket, int passage, String target) {
    this.ticket = ticket;
    this.passage = passage;
    this.target = target;
  }

  void becomeDue(long now) {
    state = State.DUE;
    dueSince = now;
    nextAttemptAt = now;
  }

  boolean isTerminal() {
    return state == State.DELIVERED || state == State.FAILED || state == State.DEAD;
  }

  @Override
  public String toString() {
    return "ticket " + ticket + " passage " + passage + " to " + target + ": " + state;
  }
}

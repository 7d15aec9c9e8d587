package org.relaydesk.engine.outbox;

/** The state of a job after an attempt. */
public enum JobState {
  /** The receiver accepted it. */
  DELIVERED(true),
  /** To be tried again at the next attempt's time. */
  DUE(false),
  /** The receiver answered that it must not be sent again. */
  FAILED(true),
  /** Given up by the schedule; may be replayed. */
  DEAD(true);

  private final boolean terminal;

  JobState(boolean terminal) {
    this.terminal = terminal;
  }

  /** Whether no attempt follows, so that the ticket's next callback becomes due. */
  public boolean isTerminal() {
    return terminal;
  }
}

package org.relaydesk.engine.outbox;

/** Where a settlement leaves a job. */
public enum JobState {
  /** The receiver has it. */
  DELIVERED(true),
  /** To be tried again at the settlement's next attempt. */
  DUE(false),
  /** The receiver said never again. */
  FAILED(true),
  /** Given up by the schedule; may be replayed. */
  DEAD(true);

  private final boolean terminal;

  JobState(boolean terminal) {
    this.terminal = terminal;
  }

  /** Whether nothing more happens by itself, so that the ticket's next passage becomes due. */
  public boolean isTerminal() {
    return terminal;
  }
}

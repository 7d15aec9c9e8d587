package org.relaydesk.ground.kernel;

/**
 * The event that the application is about to end, fired while the database still works: observers
 * finish work and write what is pending.
 */
public record ShuttingDown() {
  /** The priority of observers that finish work; they come first. */
  public static final int WORK = 100;

  /** The priority of observers that write what the work left; they come last. */
  public static final int NOTES = 200;
}

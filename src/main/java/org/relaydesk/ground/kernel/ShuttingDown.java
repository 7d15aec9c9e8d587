package org.relaydesk.ground.kernel;

/**
 * The application is about to end, in order: an event, fired while the database can still be asked.
 * Whatever is not written down yet is written now by those who hold it.
 */
public record ShuttingDown() {
  /** The priority of those who finish work under way: they are told first. */
  public static final int WORK = 100;

  /** The priority of those who write down what was noted of the work: they are told last. */
  public static final int NOTES = 200;
}

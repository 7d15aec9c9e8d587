package org.relaydesk.engine.database.source;

/**
 * Counts the statements that each thread has made, so that the cost of an operation can be known.
 */
public final class StatementCount {
  private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

  private StatementCount() {}

  /** How many this thread has made since it began. */
  public static long ofThisThread() {
    return COUNT.get()[0];
  }

  static void increment() {
    COUNT.get()[0]++;
  }
}

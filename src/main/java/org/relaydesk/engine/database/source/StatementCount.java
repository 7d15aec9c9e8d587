package org.relaydesk.engine.database.source;

/** Counts the statements of each thread, for the cost of a call. */
public final class StatementCount {
  private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

  private StatementCount() {}

  /** The statements of this thread since it began. */
  public static long ofThisThread() {
    return COUNT.get()[0];
  }

  static void increment() {
    COUNT.get()[0]++;
  }
}

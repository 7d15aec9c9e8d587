package org.relaydesk.engine.outbox;

/**
 * Bounds of the engine; all times in milliseconds.
 *
 * @param schedule when a failed job is tried again
 * @param slots how many sends are in flight at most
 * @param perTarget how many of them to one target at most
 * @param leaseMillis how long a claimed row is ours
 * @param sendMillis how long a send may take: no job is started whose lease is shorter than this
 * @param batchMillis how long an outcome waits for company before it is settled
 * @param batchRows how many outcomes are settled in one transaction at most
 */
public record OutboxSettings(
    RetrySchedule schedule,
    int slots,
    int perTarget,
    long leaseMillis,
    long sendMillis,
    long batchMillis,
    int batchRows) {
  public OutboxSettings {
    if (slots < 1 || perTarget < 1 || batchRows < 1 || batchMillis < 0) {
      throw new IllegalArgumentException("slots, perTarget and batchRows are at least 1");
    }
    if (sendMillis >= leaseMillis) {
      throw new IllegalArgumentException("A lease must be longer than a send");
    }
  }

  /** The usual bounds: 100 in flight, 10 per target, lease 25 s, batches of 100 ms or 200. */
  public static OutboxSettings standard(RetrySchedule schedule) {
    return new OutboxSettings(schedule, 100, 10, 25_000, 16_000, 100, 200);
  }
}

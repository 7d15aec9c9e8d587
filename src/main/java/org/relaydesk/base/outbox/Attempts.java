package org.relaydesk.base.outbox;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.DeskClock;

/** Makes one attempt at a job and turns whatever comes of it into a settlement. */
final class Attempts<J extends OutboxJob> {
  private static final Logger LOG = Logger.getLogger(Attempts.class.getName());

  private final OutboxSender<J> sender;
  private final RetrySchedule schedule;
  private final DeskClock clock;
  private final RandomGenerator random;

  Attempts(
      OutboxSender<J> sender, RetrySchedule schedule, DeskClock clock, RandomGenerator random) {
    this.sender = sender;
    this.schedule = schedule;
    this.clock = clock;
    this.random = random;
  }

  /** Begins it; never throws. The settlement comes once, on any thread, or never. */
  void start(Leased<J> leased, Consumer<Settlement<J>> ended) {
    long startedAt = clock.now();
    CompletionStage<Outcome> stage;
    try {
      stage = sender.send(leased.job());
    } catch (Throwable e) { // Whatever a sender throws, its place must not be lost.
      LOG.log(Level.WARNING, "A job could not be sent", e);
      ended.accept(settlement(leased, startedAt, read(null, e)));
      return;
    }
    stage.whenComplete(
        (outcome, failure) -> ended.accept(settlement(leased, startedAt, read(outcome, failure))));
  }

  private static Outcome read(@Nullable Outcome outcome, @Nullable Throwable failure) {
    if (outcome != null) {
      return outcome;
    }
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Outcome.unanswered(
        "sending failed: " + (cause == null ? "no outcome" : cause.getMessage()));
  }

  private Settlement<J> settlement(Leased<J> leased, long startedAt, Outcome outcome) {
    J job = leased.job();
    long now = clock.now();
    Long next = null;
    JobState state = outcome instanceof Outcome.Stop ? JobState.FAILED : JobState.DELIVERED;
    if (outcome instanceof Outcome.Retry retry) {
      int attempts = job.attemptsDone() + 1;
      next =
          schedule
              .nextAttemptAt(attempts, job.dueSince(), now, retry.retryAfterMillis(), random)
              .orElse(null);
      state = next == null ? JobState.DEAD : JobState.DUE;
    }
    return new Settlement<>(job, leased.token(), outcome, startedAt, now - startedAt, next, state);
  }

  /** Gives a claimed job back untried. */
  Settlement<J> givenBack(Leased<J> leased, long pauseMillis) {
    long now = clock.now();
    return new Settlement<>(
        leased.job(), leased.token(), null, now, 0, now + pauseMillis, JobState.DUE);
  }
}

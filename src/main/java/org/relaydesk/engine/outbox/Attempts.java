package org.relaydesk.engine.outbox;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.MonotonicClock;

/** Makes an attempt at a job, and settles its outcome. */
final class Attempts<J extends OutboxJob> {
  private static final Logger LOG = Logger.getLogger(Attempts.class.getName());

  private final OutboxSender<J> sender;
  private final RetrySchedule schedule;
  private final DeskClock wallClock;
  private final MonotonicClock clock;
  private final RandomGenerator random;

  /**
   * @param wallClock says when an attempt began, for people; no duration is measured by it
   */
  Attempts(
      OutboxSender<J> sender,
      RetrySchedule schedule,
      DeskClock wallClock,
      MonotonicClock clock,
      RandomGenerator random) {
    this.sender = sender;
    this.schedule = schedule;
    this.wallClock = wallClock;
    this.clock = clock;
    this.random = random;
  }

  /** Begins the attempt; never throws. The settlement is given once, on any thread, or never. */
  void start(Leased<J> leased, Consumer<Settlement<J>> ended) {
    Begun<J> begun = new Begun<>(leased, wallClock.now(), clock.millis());
    CompletionStage<Outcome> stage;
    try {
      stage = sender.send(leased.job());
    } catch (Throwable e) { // Caught, as the job's slot must be freed.
      LOG.log(Level.WARNING, "A job could not be sent", e);
      ended.accept(settlement(begun, read(null, e)));
      return;
    }
    stage.whenComplete(
        (outcome, failure) -> ended.accept(settlement(begun, read(outcome, failure))));
  }

  /**
   * An attempt under way.
   *
   * @param startedAt milliseconds since the epoch, for people
   * @param startedMillis by the engine's clock
   */
  private record Begun<J extends OutboxJob>(Leased<J> leased, long startedAt, long startedMillis) {}

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

  private Settlement<J> settlement(Begun<J> begun, Outcome outcome) {
    Leased<J> leased = begun.leased();
    J job = leased.job();
    long now = clock.millis();
    Long delay = null;
    JobState state = outcome instanceof Outcome.Stop ? JobState.FAILED : JobState.DELIVERED;
    if (outcome instanceof Outcome.Retry retry) {
      delay =
          schedule
              .delayMillis(
                  job.attemptsDone() + 1,
                  leased.dueForMillis(now),
                  retry.retryAfterMillis(),
                  random)
              .orElse(null);
      state = delay == null ? JobState.DEAD : JobState.DUE;
    }
    long duration = now - begun.startedMillis();
    return new Settlement<>(
        job, leased.token(), outcome, begun.startedAt(), duration, delay, state);
  }

  /** Settles a claimed job as untried. */
  Settlement<J> givenBack(Leased<J> leased, long pauseMillis) {
    return new Settlement<>(
        leased.job(), leased.token(), null, wallClock.now(), 0, pauseMillis, JobState.DUE);
  }
}

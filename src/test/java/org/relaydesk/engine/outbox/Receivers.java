package org.relaydesk.engine.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The far end: answers as it is told, and checks at each send what must never happen. */
final class Receivers {
  /** How a receiver takes one job. */
  enum Manner {
    GOOD,
    FAILING,
    GONE,
    THROWING,
    /** The stage never ends. */
    HANGING,
    /** The look-up of the name hangs until the time for the whole call is over. */
    UNKNOWN,
    /** The answer is there before the call returns. */
    IMMEDIATE
  }

  private final World world;
  private final MemoryStore store;
  private final OutboxSettings settings;
  private final Map<Integer, Job> active = new HashMap<>();
  Function<Job, Manner> manner = job -> Manner.GOOD;
  int longestMillis = 1_000;
  int sends;
  final List<String> violations = new ArrayList<>();
  private int goodStarts;
  int mostInFlight;

  Receivers(World world, MemoryStore store, OutboxSettings settings) {
    this.world = world;
    this.store = store;
    this.settings = settings;
  }

  /** The sender of an engine; what it began is heard of only while the engine lives. */
  OutboxSender<Job> senderOf(World.Threads engine) {
    return job -> send(job, engine);
  }

  private CompletionStage<Outcome> send(Job job, World.Threads engine) {
    sends++;
    check(job);
    active.put(job.row().ticket, job);
    mostInFlight = Math.max(mostInFlight, active.size());
    Manner how = manner.apply(job);
    goodStarts += how == Manner.GOOD ? 1 : 0;
    if (how == Manner.THROWING || how == Manner.IMMEDIATE) {
      Outcome outcome = answer(job, how);
      if (how == Manner.THROWING) {
        throw new IllegalStateException("no sender");
      }
      return CompletableFuture.completedFuture(outcome);
    }
    CompletableFuture<Outcome> future = new CompletableFuture<>();
    if (how != Manner.HANGING) {
      long millis =
          how == Manner.UNKNOWN ? settings.sendMillis() : 1L + world.random.nextInt(longestMillis);
      world.after(
          millis,
          () -> {
            Outcome outcome = answer(job, how);
            if (engine.alive) {
              future.complete(outcome);
            }
          });
    }
    return future;
  }

  /** How many sends found their receiver well. */
  int goodStarts() {
    return goodStarts;
  }

  private Outcome answer(Job job, Manner how) {
    active.remove(job.row().ticket, job);
    return switch (how) {
      case GOOD, IMMEDIATE -> {
        job.row().received++;
        yield Outcome.ofHttp(200, null);
      }
      case UNKNOWN -> Outcome.unanswered("no answer in time");
      case GONE -> Outcome.ofHttp(410, null);
      default -> Outcome.ofHttp(503, null);
    };
  }

  private void check(Job job) {
    JobRow row = job.row();
    long now = world.millis();
    Job other = active.get(row.ticket);
    verify(other == null || other.leaseUntil() <= now, "two sends at a time", row);
    verify(now + settings.sendMillis() <= job.leaseUntil(), "the lease is too short", row);
    verify(store.predecessorsAreTerminal(row), "a later passage came first", row);
  }

  /** Kept and not thrown: the engine outlives whatever a sender throws. */
  private void verify(boolean holds, String otherwise, JobRow row) {
    if (!holds) {
      violations.add(otherwise + ": " + row);
    }
  }
}

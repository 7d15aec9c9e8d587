package org.relaydesk.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.outbox.Receivers.Manner;

/**
 * Histories with crashes, faults, clocks that differ and are set, and look-ups that hang, each
 * repeatable by its seed, which a failure names; {@code -Doutbox.histories=100000} plays more.
 */
class OutboxSimulationTest {
  private static final Logger LOG = Logger.getLogger("org.relaydesk");
  private static final int HISTORIES = Integer.getInteger("outbox.histories", 600);
  private static final long GIVE_UP = 100_000;
  private static final OutboxSettings SETTINGS =
      new OutboxSettings(new RetrySchedule(GIVE_UP), 6, 2, 25_000, 15_000, 100, 3);

  @BeforeAll
  static void quiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    LOG.setLevel(null);
  }

  @Test
  void everyHistoryEndsWithEachJobDeliveredOrGivenUpInOrder() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      new History(seed, 0.03).play();
    }
  }

  /** What is in the store is put off by a step back; nothing is lost, and nothing waits longer. */
  @Test
  void everyHistoryEndsThoughTheStoresClockIsSet() {
    for (int seed = 0; seed < HISTORIES / 2; seed++) {
      History history = new History(seed, 0.03);
      history.storeSteps = 60_000;
      history.play();
    }
  }

  @Test
  void crashRepeatsAtMostWhatWasInFlight() {
    for (int seed = 0; seed < HISTORIES / 2; seed++) {
      History history = new History(seed, 0);
      history.play();
      assertThat(history.store.rows)
          .as("seed %d", seed)
          .filteredOn(row -> row.received > 1)
          .allMatch(row -> row.wasInCrash);
    }
  }

  /** One or two nodes over one store, with all that goes wrong in life. */
  private static final class History {
    final World world;
    final MemoryStore store;
    final Receivers receivers;
    final List<World.Threads> nodes = new ArrayList<>();
    final int seed;
    final double faults;
    int storeSteps;

    History(int seed, double faults) {
      this.seed = seed;
      this.faults = faults;
      world = new World(seed);
      store = new MemoryStore(world);
      store.faults = faults;
      store.respectsFullTargets = seed % 3 != 0;
      receivers = new Receivers(world, store, SETTINGS);
      receivers.longestMillis = 14_000;
      receivers.manner = this::manner;
    }

    void play() {
      Random random = world.random;
      int tickets = 1 + random.nextInt(12);
      for (int i = 0; i < tickets; i++) {
        long when = random.nextInt(20_000);
        world.after(
            when, () -> store.addTicket(1 + random.nextInt(3), "host " + random.nextInt(3)));
      }
      boot();
      if (seed % 2 == 0) {
        boot();
      }
      crashes();
      clocksAreSet();
      boolean ended =
          world.runUntil(
              () -> world.millis() > 1_020_000 && store.isDone(), 4 * GIVE_UP + 10 * 60_000L);
      assertThat(ended).as("seed %d ends: %s", seed, store.rows).isTrue();
      if (storeSteps == 0) {
        assertThat(receivers.violations).as("seed %d", seed).isEmpty();
        store.rows.forEach(this::checkEnd);
      }
    }

    private void checkEnd(JobRow row) {
      if (row.state == JobRow.State.DELIVERED) {
        assertThat(row.received).as("seed %d: %s", seed, row).isPositive();
      }
      if (row.state == JobRow.State.DEAD) {
        long late = executorIsSlow() ? 4 * GIVE_UP : 6 * SETTINGS.leaseMillis();
        assertThat(row.settledAt - row.dueSince)
            .as("seed %d gives up in time: %s", seed, row)
            .isBetween(GIVE_UP, GIVE_UP + late);
      }
    }

    /** Whoever fills it, claims and outcomes must not care. */
    private boolean executorIsSlow() {
      return seed % 7 == 0;
    }

    private Manner manner(Job job) {
      double dice = world.random.nextDouble();
      if (job.target().equals("host 2") && seed % 5 == 0) {
        return Manner.FAILING;
      }
      if (job.target().equals("host 1") && seed % 3 == 1 && dice < 0.6) {
        return Manner.UNKNOWN;
      }
      return manner(dice);
    }

    private Manner manner(double dice) {
      if (dice < 0.3) {
        return Manner.FAILING;
      }
      if (dice < 0.3 + 2 * faults) {
        return dice < 0.3 + faults ? Manner.HANGING : Manner.THROWING;
      }
      return dice < 0.4 ? Manner.IMMEDIATE : dice < 0.42 ? Manner.GONE : Manner.GOOD;
    }

    private void boot() {
      World.Threads threads = world.new Threads(faults);
      threads.clockAhead = world.random.nextInt(7_200_000) - 3_600_000L;
      threads.latestDelivery = executorIsSlow() ? 12_000 : 2;
      Outbox<Job> outbox = world.outbox(store, receivers.senderOf(threads), SETTINGS, threads);
      nodes.add(threads);
      sweep(outbox, threads);
    }

    private void sweep(Outbox<Job> outbox, World.Threads threads) {
      if (threads.alive) {
        outbox.poke();
        world.after(1_000, () -> sweep(outbox, threads));
      }
    }

    /** The nodes' by hours, which must not matter; the store's only where the test says so. */
    private void clocksAreSet() {
      for (int i = 0; i < 3; i++) {
        world.after(world.random.nextInt(60_000), this::setNodesClocks);
        if (storeSteps > 0) {
          int step = world.random.nextInt(2 * storeSteps) - storeSteps;
          world.after(world.random.nextInt(60_000), () -> world.stepStore(step));
        }
      }
    }

    private void setNodesClocks() {
      nodes.forEach(node -> node.clockAhead += world.random.nextInt(7_200_000) - 3_600_000L);
    }

    private void crashes() {
      for (int i = world.random.nextInt(4); i > 0; i--) {
        world.after(world.random.nextInt(40_000), this::crash);
      }
    }

    private void crash() {
      if (nodes.isEmpty()) {
        return;
      }
      nodes.remove(0).alive = false;
      store.rows.stream()
          .filter(row -> row.state == JobRow.State.SENDING)
          .forEach(row -> row.wasInCrash = true);
      world.after(world.random.nextInt(20_000), this::boot);
    }
  }
}

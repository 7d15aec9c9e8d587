package org.relaydesk.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.engine.outbox.Receivers.Manner;

class OutboxTest {
  private static final Logger LOG = Logger.getLogger("org.relaydesk");

  private final OutboxSettings settings = OutboxSettings.standard(RetrySchedule.standard());
  private final World world = new World(1);
  private final MemoryStore store = new MemoryStore(world);
  private final Receivers receivers = new Receivers(world, store, settings);
  private final World.Threads threads = world.new Threads(0);
  private final Outbox<Job> outbox =
      world.outbox(store, receivers.senderOf(threads), settings, threads);

  @BeforeAll
  static void quiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    LOG.setLevel(null);
  }

  @AfterEach
  void nothingForbiddenWasDone() {
    assertThat(receivers.violations).isEmpty();
  }

  private void addTickets(int count, String target) {
    for (int i = 0; i < count; i++) {
      store.addTicket(1, target);
    }
  }

  private void pokeAndRun(BooleanSupplier done, long millis) {
    outbox.poke();
    assertThat(world.runUntil(done, millis)).as("in time; %s", outbox.load()).isTrue();
  }

  private void sweep() {
    sweepEach(1_000);
  }

  private void sweepEach(long millis) {
    outbox.poke();
    world.after(millis, () -> sweepEach(millis));
  }

  private boolean allDeliveredTo(String target) {
    return store.rows.stream()
        .filter(row -> row.target.equals(target))
        .allMatch(row -> row.state == JobRow.State.DELIVERED);
  }

  @Test
  void manyPokesAreOneClaim() {
    addTickets(1, "a");
    for (int i = 0; i < 100; i++) {
      outbox.poke();
    }
    world.runUntil(() -> false, 5);
    assertThat(store.claims).isEqualTo(1);
    assertThat(receivers.sends).isEqualTo(1);
  }

  @Test
  void ticketsPassagesFollowEachOtherWithoutSweep() {
    receivers.longestMillis = 5;
    store.addTicket(5, "a");
    pokeAndRun(store::isDone, 1_000);
    assertThat(receivers.sends).isEqualTo(5);
  }

  @Test
  void retryComesByItselfWithoutSweep() {
    receivers.manner = job -> job.attemptsDone() < 6 ? Manner.FAILING : Manner.GOOD;
    addTickets(1, "a");
    pokeAndRun(store::isDone, 100_000);
    assertThat(store.rows.get(0).attempts).isEqualTo(7);
  }

  @Test
  void outcomesAndClaimsComeInBatches() {
    receivers.longestMillis = 50;
    for (int i = 0; i < 2_000; i++) {
      store.addTicket(1, "host " + i % 50);
    }
    pokeAndRun(store::isDone, 10_000);
    assertThat(receivers.sends).isEqualTo(2_000);
    assertThat(store.claims).isLessThan(200);
    assertThat(store.settles).isLessThan(40);
  }

  @Test
  void targetNeverHasMoreThanItsPlaces() {
    addTickets(300, "a");
    pokeAndRun(store::isDone, 60_000);
    assertThat(receivers.mostInFlight).isEqualTo(10);
    assertThat(receivers.sends).isEqualTo(300);
  }

  @Test
  void hangingTargetDoesNotHoldTheOthersUp() {
    receivers.longestMillis = 15;
    receivers.manner = job -> job.target().equals("slow") ? Manner.HANGING : Manner.GOOD;
    addTickets(1_000, "slow");
    addTickets(50, "quick");
    pokeAndRun(() -> allDeliveredTo("quick"), 2_000);
    assertThat(outbox.load().held()).isLessThanOrEqualTo(100);
  }

  @Test
  void jobThatCannotBeSentInItsLeaseIsGivenBackUntried() {
    receivers.manner = job -> Manner.HANGING;
    addTickets(30, "slow");
    outbox.poke();
    world.runUntil(() -> outbox.load().held() == 0 && outbox.load().inFlight() == 10, 5);
    world.runUntil(() -> store.count(JobRow.State.DUE) == 20, 12_000);
    assertThat(store.count(JobRow.State.DUE)).isEqualTo(20);
    assertThat(store.rows).allMatch(row -> row.attempts == 0);
  }

  @Test
  void sendThatNeverEndsLosesItsPlaceWithItsLease() {
    receivers.manner = job -> receivers.sends <= 10 ? Manner.HANGING : Manner.GOOD;
    addTickets(12, "a");
    sweep();
    assertThat(world.runUntil(store::isDone, 40_000)).isTrue();
  }

  @Test
  void outcomesWaitForTheDatabaseAndNothingIsSentTwice() {
    receivers.longestMillis = 500;
    for (int i = 0; i < 90; i++) {
      store.addTicket(1, "host " + i);
    }
    sweep();
    world.runUntil(() -> receivers.sends == 90, 100);
    store.away = true;
    world.after(8_000, () -> store.away = false);
    assertThat(world.runUntil(store::isDone, 15_000)).isTrue();
    assertThat(store.rows).allMatch(row -> row.received == 1);
  }

  /**
   * Each failed claim once left a retry of its own behind, which failed like it and left another.
   */
  @Test
  void outageCostsOneClaimASweepHoweverLongItLasts() {
    addTickets(1, "a");
    store.away = true;
    sweepEach(1_490);
    world.runUntil(() -> false, 100 * 1_490);
    assertThat(store.claims).isLessThanOrEqualTo(101);
    store.away = false;
    assertThat(world.runUntil(store::isDone, 3_000)).isTrue();
    assertThat(receivers.sends).isEqualTo(1);
  }

  @Test
  void rowThatCannotBeWrittenHoldsNoOtherUp() {
    receivers.longestMillis = 20;
    for (int i = 0; i < 90; i++) {
      store.addTicket(1, "host " + i);
    }
    store.poison = store.rows.get(3);
    sweep();
    assertThat(world.runUntil(() -> store.count(JobRow.State.DELIVERED) == 89, 10_000)).isTrue();
    assertThat(store.rows)
        .filteredOn(row -> row != store.poison)
        .allMatch(row -> row.received == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, 3_000, 10_000, 40_000, 100_000, 200_000, 290_000})
  void receiverThatComesBackWithinFiveMinutesIsTriedWithinFortySeconds(int downMillis) {
    receivers.longestMillis = 15_000;
    long back = world.millis() + downMillis;
    receivers.manner = job -> world.millis() < back ? Manner.FAILING : Manner.GOOD;
    addTickets(5, "a");
    sweep();
    world.runUntil(() -> world.millis() >= back, downMillis + 1_000);
    assertThat(world.runUntil(() -> receivers.goodStarts() == 5, 40_000)).isTrue();
  }

  @Test
  void closedEngineClaimsNoMoreAndGivesBackWhatHasNotBegun() {
    receivers.manner = job -> Manner.HANGING;
    addTickets(30, "a");
    outbox.poke();
    world.runUntil(() -> receivers.sends == 10, 10);
    outbox.close(0);
    assertThat(store.count(JobRow.State.DUE)).isEqualTo(20);
    int before = store.claims;
    outbox.poke();
    world.runUntil(() -> false, 60_000);
    assertThat(store.claims).isEqualTo(before);
  }
}

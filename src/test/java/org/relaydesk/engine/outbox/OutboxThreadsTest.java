package org.relaydesk.engine.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.relaydesk.ground.kernel.MonotonicClock;

/** The engine on real threads, where a lost wake-up or a dead lock would show. */
@Timeout(60)
class OutboxThreadsTest {
  private final OutboxSettings settings = OutboxSettings.standard(RetrySchedule.standard());
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final World world = new World(1);
  private final MemoryStore rows = new MemoryStore(world);
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger claims = new AtomicInteger();

  /** One transaction at a time. */
  private final OutboxStore<Job> store =
      new OutboxStore<>() {
        @Override
        public List<Job> claim(Claim claim) {
          claims.incrementAndGet();
          synchronized (rows) {
            return rows.claim(claim);
          }
        }

        @Override
        public int settle(List<Settlement<Job>> settlements) {
          synchronized (rows) {
            return rows.settle(settlements);
          }
        }
      };

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private Outbox<Job> outbox(OutboxSender<Job> sender) {
    return new Outbox<>(
        store, sender, settings, System::currentTimeMillis, OutboxThreads.of(Thread::new, threads));
  }

  /** Whose every send ends as this does. */
  private Outbox<Job> sending(CompletableFuture<Outcome> answer) {
    return outbox(
        job -> {
          sent.incrementAndGet();
          return answer;
        });
  }

  private boolean isDone() {
    synchronized (rows) {
      return rows.isDone();
    }
  }

  @Test
  void everythingIsSentOnceFromOnePoke() {
    for (int i = 0; i < 5_000; i++) {
      rows.addTicket(1, "host " + i % 20);
    }
    Outbox<Job> outbox =
        outbox(
            job ->
                CompletableFuture.supplyAsync(
                    () -> {
                      sent.incrementAndGet();
                      return Outcome.ofHttp(200, null);
                    },
                    threads));
    outbox.poke();
    await().until(this::isDone);
    assertThat(sent).hasValue(5_000);
    await().until(() -> outbox.load().equals(new OutboxLoad(0, 0, 0)));
  }

  @Test
  void closingWaitsForWhatIsInFlightAndWritesItsOutcome() {
    rows.addTicket(1, "a");
    CompletableFuture<Outcome> answer = new CompletableFuture<>();
    Outbox<Job> outbox = sending(answer);
    outbox.poke();
    await().until(() -> sent.get() == 1);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> outbox.close(30_000));
    threads.execute(() -> answer.complete(Outcome.ofHttp(204, null)));
    closing.join();
    assertThat(isDone()).isTrue();
  }

  @Test
  void closingWaitsForTheBatchThatIsJustBeingWritten() {
    rows.addTicket(1, "a");
    CompletableFuture<Outcome> answer = new CompletableFuture<>();
    Outbox<Job> outbox = sending(answer);
    outbox.poke();
    await().until(() -> sent.get() == 1);
    CompletableFuture<Void> closing;
    synchronized (rows) {
      answer.complete(Outcome.ofHttp(204, null));
      await("the batch is taken").until(() -> outbox.load().equals(new OutboxLoad(0, 0, 0)));
      closing = CompletableFuture.runAsync(() -> outbox.close(30_000));
      await().during(Duration.ofMillis(200)).until(() -> !closing.isDone());
    }
    closing.join();
    assertThat(isDone()).isTrue();
  }

  @Test
  void closingWaitsForTheClaimUnderWayAndGivesBackWhatItBrings() throws InterruptedException {
    rows.addTicket(1, "a");
    Outbox<Job> outbox = sending(new CompletableFuture<>());
    Thread closing = new Thread(() -> outbox.close(30_000));
    synchronized (rows) {
      outbox.poke();
      await("the claim has begun").until(() -> claims.get() == 1);
      closing.start();
      await("it waits").until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    }
    closing.join();
    assertThat(rows.rows).singleElement().extracting(row -> row.state).isEqualTo(JobRow.State.DUE);
    assertThat(sent).hasValue(0);
  }

  @Test
  void whoClosesItAgainWaitsNoMore() {
    rows.addTicket(1, "a");
    Outbox<Job> outbox = sending(new CompletableFuture<>());
    outbox.poke();
    await().until(() -> sent.get() == 1);
    outbox.close(1);
    await().atMost(10, SECONDS).until(() -> closes(outbox));
  }

  private static boolean closes(Outbox<Job> outbox) {
    outbox.close(60_000);
    return true;
  }

  /** Look-ups that hang, on a server whose executor is small, did this. */
  @Test
  void outcomesAreWrittenAndJobsClaimedWhileTheExecutorStandsStill() {
    rows.addTicket(1, "a");
    CompletableFuture<Outcome> answer = new CompletableFuture<>();
    Outbox<Job> outbox = sending(answer);
    outbox.poke();
    await().until(() -> sent.get() == 1);
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 8; i++) {
      threads.execute(() -> awaitOpen(never));
    }
    answer.complete(Outcome.ofHttp(204, null));
    await().atMost(10, SECONDS).until(this::isDone);
    int before = claims.get();
    outbox.poke();
    await().atMost(10, SECONDS).until(() -> claims.get() > before);
    never.countDown();
    outbox.close(0);
  }

  @Test
  void aThreadThatTheServerTakesAwayIsAskedForAgain() throws InterruptedException {
    List<Thread> made = new CopyOnWriteArrayList<>();
    WokenThread thread =
        new WokenThread(
            "taken",
            () -> {
              sent.incrementAndGet();
              return Long.MAX_VALUE;
            },
            task -> {
              Thread next = new Thread(task);
              made.add(next);
              return next;
            },
            MonotonicClock.SYSTEM);
    thread.wake();
    await().until(() -> sent.get() == 1);
    made.get(0).interrupt();
    made.get(0).join();
    thread.wake();
    await().until(() -> sent.get() == 2);
    thread.end();
    made.get(1).join();
  }

  private static void awaitOpen(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

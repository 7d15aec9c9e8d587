package org.relaydesk.base.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final World world = new World(1);
  private final List<Integer> rounds = new ArrayList<>();

  @Test
  void kickDuringARoundBringsAnotherRound() {
    Rounds[] itself = new Rounds[1];
    itself[0] =
        new Rounds(
            world.new Threads(0),
            () -> {
              rounds.add(rounds.size());
              if (rounds.size() == 1) {
                itself[0].kick();
              }
              return false;
            });
    itself[0].kick();
    world.runUntil(() -> false, 100);
    assertThat(rounds).hasSize(2);
  }

  @Test
  void afterARoundThatThrowsTheNextKickRuns() {
    List<String> failures = new ArrayList<>();
    Rounds failing =
        new Rounds(
            world.new Threads(0),
            () -> {
              rounds.add(rounds.size());
              throw new AssertionError("not even an exception");
            });
    for (int i = 0; i < 2; i++) {
      failing.kick();
      try {
        world.runUntil(() -> false, 100);
      } catch (AssertionError e) {
        failures.add("thrown");
      }
    }
    assertThat(rounds).hasSize(2);
    assertThat(failures).containsExactly("thrown", "thrown");
  }

  @Test
  void threadThatIsRefusedIsAskedForAgain() {
    boolean[] full = {true};
    World.Threads threads = world.new Threads(0);
    Rounds refused =
        new Rounds(
            new TaskRunner() {
              @Override
              public void run(Runnable task) {
                if (full[0]) {
                  throw new RejectedExecutionException("full");
                }
                threads.run(task);
              }

              @Override
              public void runAfter(long millis, Runnable task) {
                threads.runAfter(millis, task);
              }
            },
            () -> {
              rounds.add(rounds.size());
              return false;
            });
    refused.kick();
    full[0] = false;
    refused.kick();
    world.runUntil(() -> false, 100);
    assertThat(rounds).hasSize(1);
  }
}

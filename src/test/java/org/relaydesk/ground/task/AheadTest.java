package org.relaydesk.ground.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Who does it, and that it is done once. */
final class AheadTest {
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  private String work() {
    done.add("once");
    return "result";
  }

  @Test
  void anotherThreadsResultIsTaken() {
    Ahead<String> ahead = Ahead.of(Runnable::run, this::work);
    assertThat(done).hasSize(1);
    assertThat(ahead.get()).isEqualTo("result");
    assertThat(done).hasSize(1);
  }

  @Test
  void whatNobodyHasBegunIsDoneByWhoNeedsIt() {
    Ahead<String> ahead = Ahead.of(waiting::add, this::work);
    assertThat(ahead.get()).isEqualTo("result");
    waiting.forEach(Runnable::run);
    assertThat(done).hasSize(1);
  }

  @Test
  void whatIsRefusedIsDoneByWhoNeedsIt() {
    Executor full =
        task -> {
          throw new RejectedExecutionException();
        };
    assertThat(Ahead.of(full, this::work).get()).isEqualTo("result");
  }

  @Test
  void whatItThrowsIsThrownToWhoNeedsIt() {
    RuntimeException cause = new IllegalArgumentException();
    Ahead<String> ahead =
        Ahead.of(
            Runnable::run,
            () -> {
              throw cause;
            });
    assertThatThrownBy(ahead::get).isSameAs(cause);
  }
}

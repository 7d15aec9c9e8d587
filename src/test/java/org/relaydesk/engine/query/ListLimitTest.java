package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class ListLimitTest {
  private final ListLimit limit = new ListLimit(3);

  private boolean isFree() {
    return limit.with(3, () -> true);
  }

  @Test
  void whatOthersHoldTooLongIsRefused() {
    DeskException refused = limit.with(1, () -> assertThrows(DeskException.class, this::isFree));
    assertThat(refused.problems().get(0).failure()).isEqualTo(Failure.UNAVAILABLE);
    assertThat(isFree()).isTrue();
  }

  @Test
  void aFailureGivesItsShareBack() {
    assertThatThrownBy(
            () ->
                limit.with(
                    2,
                    () -> {
                      throw new IllegalStateException("expected");
                    }))
        .hasMessage("expected");
    assertThat(isFree()).isTrue();
  }

  @Test
  void moreThanThereIsCountsAsAllThereIs() {
    assertThat(limit.<Boolean>with(1000, () -> true)).isTrue();
  }

  @Test
  void whoeverIsInterruptedIsRefusedAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::isFree).isInstanceOf(DeskException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}

package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is still on its way, or never was, can't be sent again. */
final class CallbackStateTest {
  @ParameterizedTest
  @EnumSource(CallbackState.class)
  void isReadBackFromItsText(CallbackState state) {
    assertThat(CallbackState.of(state.text())).isEqualTo(state);
  }

  @Test
  void onlyWhatIsThroughCanBeReplayed() {
    assertThat(CallbackState.values())
        .filteredOn(CallbackState::replayable)
        .containsExactly(
            CallbackState.DELIVERED,
            CallbackState.FAILED,
            CallbackState.DEAD,
            CallbackState.REFUSED);
  }
}

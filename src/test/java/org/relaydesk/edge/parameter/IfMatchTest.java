package org.relaydesk.edge.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class IfMatchTest {
  @Test
  void ourTagIsReadBack() {
    assertThat(IfMatch.fromString("\"v3\"").version()).isEqualTo(3);
    assertThat(IfMatch.fromString(" \"v0\" ").version()).isZero();
  }

  @Test
  void noneAndAStarTakeAnyVersion() {
    assertThat(IfMatch.fromString(IfMatch.ANY).version()).isNull();
    assertThat(IfMatch.fromString(" * ").version()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "v3",
        "\"3\"",
        "W/\"v3\"",
        "\"v-1\"",
        "\"v9999999999999999999\"",
        "\"v\""
      })
  void whatIsNoTagOfOursMatchesNothing(String ifMatch) {
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> IfMatch.fromString(ifMatch).version());
    assertThat(refused.failure()).isEqualTo(Failure.PRECONDITION_FAILED);
    assertThat(refused.problems().get(0).fields()).containsExactly("If-Match");
  }
}

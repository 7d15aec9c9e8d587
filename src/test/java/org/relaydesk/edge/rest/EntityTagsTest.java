package org.relaydesk.edge.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class EntityTagsTest {
  @Test
  void ourTagIsReadBack() {
    assertThat(EntityTags.version("\"v3\"")).isEqualTo(3);
    assertThat(EntityTags.version(" \"v0\" ")).isZero();
  }

  @Test
  void noneAndAStarTakeAnyVersion() {
    assertThat(EntityTags.version(null)).isNull();
    assertThat(EntityTags.version(" * ")).isNull();
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
        catchThrowableOfType(DeskException.class, () -> EntityTags.version(ifMatch));
    assertThat(refused.failure()).isEqualTo(Failure.PRECONDITION_FAILED);
    assertThat(refused.problems().get(0).fields()).containsExactly("If-Match");
  }
}

package org.relaydesk.ground.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class InputValueTest {
  private static InputValue sent(String json) {
    return new InputValue(LenientJson.parse(json), "here", null);
  }

  @Test
  void ourOwnValuesAreWhatTheySay() {
    assertThat(InputValue.of("x").text(1)).isEqualTo("x");
    assertThat(InputValue.of(7).number()).isEqualTo(7);
    assertThat(InputValue.of(7).time()).isEqualTo(7);
    assertThat(InputValue.of("2026-03-03T09:15:00Z").time()).isEqualTo(1_772_529_300_000L);
    assertThat(InputValue.of(true).flag()).isTrue();
    assertThat(InputValue.of(false).flag()).isFalse();
  }

  @Test
  void aReferenceIsItsNameOrItsId() {
    InputValue both = sent("{id:'3',name:'Open'}");
    assertThat(both.text(10)).isEqualTo("Open");
    assertThat(both.number()).isEqualTo(3);
    assertThat(both.isNull()).isFalse();
  }

  @Test
  void whatDoesntFitIsNamed() {
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> sent("{nmae:'Open'}").text(10));
    assertThat(refused.failure()).isEqualTo(Failure.WRONG_TYPE);
    assertThat(refused.problems().get(0).fields()).containsExactly("here");
    assertThat(catchThrowableOfType(DeskException.class, () -> sent("'ten'").number())).isNotNull();
    assertThat(catchThrowableOfType(DeskException.class, () -> sent("'perhaps'").flag()))
        .isNotNull();
    assertThat(catchThrowableOfType(DeskException.class, () -> sent("{value:null}").time()))
        .isNotNull();
  }

  @Test
  void nullIsKept() {
    assertThat(new InputValue(JsonValue.NULL, "here", null).isNull()).isTrue();
  }
}

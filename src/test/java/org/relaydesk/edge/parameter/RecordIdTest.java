package org.relaydesk.edge.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class RecordIdTest {
  @Test
  void digitsAreAnId() {
    assertThat(RecordId.fromString("17").value()).isEqualTo(17);
    assertThat(RecordId.fromString("0017").value()).isEqualTo(17);
    assertThat(RecordId.fromString("999999999999999999").value()).isEqualTo(999999999999999999L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1x", "-1", "+1", "1.0", " 1", "1000000000000000000", "١٢"})
  void whatIsNoNumberOfOursIsNowhere(String text) {
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> RecordId.fromString(text));
    assertThat(refused.failure()).isEqualTo(Failure.NOT_FOUND);
    assertThat(refused.problems().get(0).fields()).containsExactly("id");
    assertThat(refused.problems().get(0).message()).isEqualTo("Nothing has the id '" + text + "'");
  }

  @Test
  void anAnswerShowsTheBeginningOfWhatIsLong() {
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> RecordId.fromString("x".repeat(100)));
    assertThat(refused.problems().get(0).message())
        .isEqualTo("Nothing has the id '" + "x".repeat(20) + "'");
  }

  @Test
  void aRecordIsFoundByItOrIsNotThere() {
    RecordId id = new RecordId(7);
    assertThat(id.<String>find(number -> Optional.of("the " + number))).isEqualTo("the 7");
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> id.find(number -> Optional.empty()));
    assertThat(refused.failure()).isEqualTo(Failure.NOT_FOUND);
    assertThat(refused.problems().get(0).message()).isEqualTo("Nothing has the id '7'");
  }
}

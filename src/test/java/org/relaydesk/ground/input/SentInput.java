package org.relaydesk.ground.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/** Inputs as a client would send them, and what {@link InputObject#finish} says of them. */
final class SentInput {
  static final TimePattern PATTERN =
      new TimePattern(
          DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm a", Locale.ENGLISH),
          ZoneId.of("Europe/Berlin"));

  private SentInput() {}

  static InputObject request(String json) {
    return InputObject.of(
        LenientJson.parseObject("{'request':" + json + "}"), KeyRules.OURS, "request");
  }

  static List<Problem> problems(InputObject in) {
    DeskException refused = catchThrowableOfType(DeskException.class, in::finish);
    return Objects.requireNonNull(refused, "nothing was refused").problems();
  }

  static void assertProblem(InputObject in, Failure failure, String field, String... inMessage) {
    List<Problem> problems = problems(in);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).failure()).isEqualTo(failure);
    assertThat(problems.get(0).fields()).containsExactly(field);
    assertThat(problems.get(0).message())
        .contains(field)
        .satisfies(said -> assertThat(List.of(inMessage)).allMatch(said::contains));
  }
}

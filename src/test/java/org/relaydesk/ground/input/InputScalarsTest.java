package org.relaydesk.ground.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.ground.input.SentInput.PATTERN;
import static org.relaydesk.ground.input.SentInput.assertProblem;
import static org.relaydesk.ground.input.SentInput.problems;
import static org.relaydesk.ground.input.SentInput.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

class InputScalarsTest {
  @Test
  void absentNullAndValueAreThreeThings() {
    InputObject in = request("{'a':null,'b':'x'}");
    List<@Nullable String> seen = new ArrayList<>();
    in.text("none", 10).ifPresent(seen::add);
    in.text("a", 10).ifPresent(seen::add);
    in.text("b", 10).ifPresent(seen::add);
    assertThat(seen).containsExactly(null, "x");
    assertThat(in.text("none", 10).orElse("old")).isEqualTo("old");
    assertThat(in.text("a", 10).orElse("old")).isNull();
    assertThat(in.text("a", 10).isCleared()).isTrue();
    assertThat(in.text("b", 10).orElse("old")).isEqualTo("x");
    assertThat(in.text("a", 10).orDefault("fallback")).isEqualTo("fallback");
    assertThat(in.text("b", 10).map(String::length).value()).contains(1);
    assertThat(in.text("none", 10).map(String::length).isPresent()).isFalse();
    assertThat(in.has("a")).isTrue();
    assertThat(in.has("none")).isFalse();
    in.finish();
  }

  @Test
  void textsMayBeNumbersAndHaveALimit() {
    InputObject in = request("{'a':17,'b':'" + "x".repeat(250) + "','c':" + "'ab'}");
    assertThat(in.text("a", 250).value()).contains("17");
    assertThat(in.text("b", 250).value()).isPresent();
    in.text("c", 1);
    assertProblem(in, Failure.INVALID_VALUE, "c", "2 characters", "at most 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "'true'", "'True'", "1", "'1'", "' TRUE '"})
  void manyThingsAreTrue(String sent) {
    assertThat(request("{'a':" + sent + "}").bool("a").value()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "'FALSE'", "0", "'0'"})
  void manyThingsAreFalse(String sent) {
    assertThat(request("{'a':" + sent + "}").bool("a").value()).contains(false);
  }

  @ParameterizedTest
  @CsvSource({"10,10", "'''10''',10", "''' 7 ''',7", "1.0,1", "1e3,1000", "-5,-5"})
  void wholeNumbersMayBeTexts(String sent, long number) {
    assertThat(request("{'a':" + sent + "}").number("a").value()).contains(number);
  }

  @Test
  void decimalsAreExact() {
    assertThat(request("{'a':'12.50'}").decimal("a").value().map(Object::toString))
        .contains("12.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text | {'x':1} | WRONG_TYPE",
        "text | ['x'] | WRONG_TYPE",
        "text | true | WRONG_TYPE",
        "bool | 'yes' | WRONG_TYPE",
        "bool | 2 | WRONG_TYPE",
        "bool | {} | WRONG_TYPE",
        "number | 'ten' | WRONG_TYPE",
        "number | 1.5 | WRONG_TYPE",
        "number | {} | WRONG_TYPE",
        "number | '' | WRONG_TYPE",
        "number | 9223372036854775808 | INVALID_VALUE",
        "number | '1e99999999' | INVALID_VALUE",
        "number | 1e300 | INVALID_VALUE",
        "decimal | '1e-999999999' | INVALID_VALUE",
        "decimal | false | WRONG_TYPE",
        "object | 'x' | WRONG_TYPE",
        "reference | true | WRONG_TYPE",
        "reference | [] | WRONG_TYPE",
        "reference | {'id':'x'} | INVALID_VALUE",
        "reference | {'id':'-1'} | INVALID_VALUE",
        "reference | {'id':1.5} | INVALID_VALUE",
        "reference | {'id':'1e99999999'} | INVALID_VALUE",
        "reference | {'id':{}} | INVALID_VALUE",
        "reference | {'name':{}} | WRONG_TYPE",
        "reference | {} | INVALID_VALUE",
        "reference | {'nmae':'x'} | INVALID_VALUE",
        "references | [null] | INVALID_VALUE",
        "texts | [1,{}] | WRONG_TYPE",
        "instant | true | WRONG_TYPE",
        "instant | [] | WRONG_TYPE",
        "instant | {'value':{}} | WRONG_TYPE",
        "instant | {} | INVALID_VALUE",
        "instant | 'tomorrow' | INVALID_VALUE",
        "instant | '2026-03-03T09:15:00' | INVALID_VALUE",
        "instant | -1 | INVALID_VALUE",
        "instant | '-1' | INVALID_VALUE",
        "instant | 253402300800000 | INVALID_VALUE",
        "instant | '99999999999999999999' | INVALID_VALUE",
        "instant | '+999999999-01-01T00:00:00Z' | INVALID_VALUE",
        "instant | 'Feb 31, 20260 09:15 AM' | INVALID_VALUE"
      })
  void misfitsAreRefusedByPath(String kind, String sent, Failure failure) {
    InputObject in = request("{'outer':{'a':" + sent + "}}");
    InputObject outer = in.object("outer").value().orElseThrow();
    Change<?> change =
        switch (kind) {
          case "text" -> outer.text("a", Integer.MAX_VALUE);
          case "bool" -> outer.bool("a");
          case "number" -> outer.number("a");
          case "decimal" -> outer.decimal("a");
          case "object" -> outer.object("a");
          case "reference" -> outer.reference("a");
          case "references" -> outer.references("a");
          case "texts" -> outer.texts("a", 10);
          default -> outer.instant("a", PATTERN);
        };
    assertThat(change.isPresent()).isFalse();
    List<Problem> problems = problems(in);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).failure()).isEqualTo(failure);
    assertThat(problems.get(0).fields().get(0)).startsWith("outer.a");
    assertThat(problems.get(0).message()).hasSizeLessThan(200);
  }

  @Test
  void numbersKeepTheirBounds() {
    InputObject in = request("{'hours':'25'}");
    in.number("hours", 0, 24);
    assertProblem(in, Failure.INVALID_VALUE, "hours", "from 0 to 24");
  }
}

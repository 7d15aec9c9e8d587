package org.relaydesk.ground.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.relaydesk.ground.input.SentInput.assertProblem;
import static org.relaydesk.ground.input.SentInput.problems;
import static org.relaydesk.ground.input.SentInput.request;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

class InputObjectTest {
  @Nested
  class Keys {
    @Test
    void unknownOnesAreNamedByPathWithTheNearest() {
      InputObject in = request("{'subjct':'x','closure_info':{'closure_comment':'y'},'zzz':1}");
      in.text("subject", 250);
      in.object("closure_info").ifValue(info -> info.text("closure_comments", 250));
      List<Problem> problems = problems(in);
      assertThat(problems)
          .extracting(problem -> problem.fields().get(0))
          .containsExactly("subjct", "zzz", "closure_info.closure_comment");
      assertThat(problems.get(0).message()).contains("did you mean 'subject'?");
      assertThat(problems.get(1).message()).doesNotContain("did you mean");
    }

    @Test
    void readOnlyOnesAreRefused() {
      assertProblem(
          request("{'created_time':1}").readOnly("id", "created_time"),
          Failure.READ_ONLY,
          "created_time");
    }

    @Test
    void aliasesAreOneField() {
      for (String name : List.of("callback_url", "callbackURL", "callback")) {
        InputObject in =
            request("{'" + name + "':'http://x'}").alias("callback_url", "callbackURL", "callback");
        assertThat(in.text("callback_url", 50).value()).contains("http://x");
        in.finish();
      }
      InputObject two =
          request("{'callback':'a','callback_url':'b'}").alias("callback_url", "callback");
      two.text("callback_url", 50);
      assertProblem(two, Failure.INVALID_VALUE, "callback_url", "callback");
    }

    @Test
    void problemsAreCollectedAndBounded() {
      StringBuilder keys = new StringBuilder();
      for (int i = 0; i < 9000; i++) {
        keys.append("'k").append(i).append("':1,");
      }
      InputObject in = request("{'a':{}," + keys + "}");
      in.text("a", 1);
      in.refuse(Failure.NOT_UNIQUE, "b", "taken");
      List<Problem> problems = problems(in);
      assertThat(problems).hasSize(20);
      assertThat(problems.get(0).failure()).isEqualTo(Failure.WRONG_TYPE);
      assertThat(problems.get(1)).isEqualTo(new Problem(Failure.NOT_UNIQUE, List.of("b"), "taken"));
    }

    @Test
    void missingOnesAreSaidTogether() {
      InputObject in = request("{'a':'','b':null,'c':'x'}");
      in.require("a", "b", "c", "d");
      List<Problem> problems = problems(in.ignored("a", "b", "c"));
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).failure()).isEqualTo(Failure.MISSING);
      assertThat(problems.get(0).fields()).containsExactly("a", "b", "d");
    }

    @Test
    void anEditMayLeaveOutButNotClear() {
      InputObject in = request("{'a':' ','c':'x'}");
      in.keep("a", "b", "c");
      assertProblem(in, Failure.MISSING, "a");
    }
  }

  @Nested
  class Wrappers {
    @Test
    void theOneUsedIsKnown() {
      InputObject in =
          InputObject.of(
              LenientJson.parseObject("{'support_rep':{}}"),
              KeyRules.OURS,
              "technician",
              "support_rep");
      assertThat(in.wrapper()).isEqualTo("support_rep");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{} | MISSING | request",
          "{'request':null} | MISSING | request",
          "{'requst':{}} | MISSING | request",
          "{'request':[]} | WRONG_TYPE | request",
          "{'request':'x'} | WRONG_TYPE | request",
          "{'request':{},'requests':{}} | INVALID_VALUE | request"
        })
    void othersAreRefused(String sent, Failure failure, String field) {
      DeskException refused =
          catchThrowableOfType(
              DeskException.class,
              () ->
                  InputObject.of(
                      LenientJson.parseObject(sent), KeyRules.OURS, "request", "requests"));
      assertThat(refused.failure()).isEqualTo(failure);
      assertThat(refused.problems().get(0).fields()).contains(field);
    }

    @Test
    void noInputIsMissing() {
      DeskException refused =
          catchThrowableOfType(
              DeskException.class, () -> InputObject.of(null, KeyRules.OURS, "request"));
      assertThat(refused.problems().get(0).fields()).containsExactly("input_data");
      assertThat(refused.failure()).isEqualTo(Failure.MISSING);
    }

    @Test
    void unknownSiblingsAreRefused() {
      InputObject in =
          InputObject.of(LenientJson.parseObject("{'request':{},'x':1}"), KeyRules.OURS, "request");
      assertProblem(in, Failure.INVALID_VALUE, "x");
    }

    @Test
    void actionsWorkWithoutAny() {
      InputObject.orEmpty(null, KeyRules.OURS, "request").finish();
      InputObject.orEmpty(LenientJson.parseObject("{}"), KeyRules.OURS, "request").finish();
      assertProblem(
          InputObject.orEmpty(LenientJson.parseObject("{'x':1}"), KeyRules.OURS, "request"),
          Failure.INVALID_VALUE,
          "x");
      InputObject.bare(null).finish();
    }
  }
}

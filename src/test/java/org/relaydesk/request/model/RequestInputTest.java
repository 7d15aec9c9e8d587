package org.relaydesk.request.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.KeyRules;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.people.People;

/** The shape of a ticket's input (contract §5 and §13, 2 and 8), without any database. */
class RequestInputTest {
  private final EditableFields fields = new EditableFields();

  @BeforeEach
  void declare() {
    Inside.put(fields, "lookups", new LookupValues());
    Inside.put(fields, "people", new People());
    Inside.put(fields, "callbackTarget", new CallbackTarget());
    Inside.put(fields, "progress", new RequestProgress());
    Inside.put(
        fields,
        "times",
        new TimePattern(
            DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm a", Locale.ENGLISH), ZoneOffset.UTC));
    fields.prepare();
  }

  @Nested
  class Adding {
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{subject:null}", "{subject:' '}"})
    void needsASubject(String json) {
      Problem problem = refused(() -> add(json)).get(0);
      assertThat(problem.failure()).isEqualTo(Failure.MISSING);
      assertThat(problem.fields()).containsExactly("subject");
    }

    @Test
    void mayChooseTheTemplate() {
      RequestInput input = add("{subject:'x',template:{name:'Default Request'}}");
      assertThat(input.template().value()).contains(Reference.toName("Default Request"));
    }

    @Test
    void boundsTheSubject() {
      assertThat(changeOf(add("{subject:'" + "x".repeat(250) + "'}"), "subject").isPresent())
          .isTrue();
      assertField(refused(() -> add("{subject:'" + "x".repeat(251) + "'}")), "subject");
    }

    @Test
    void takesWhatTheContractsExampleHas() {
      RequestInput input =
          add(
              "{subject:'Router R7 down',description:'<p>No ping</p>',"
                  + "requester:{name:'Nora Vale',email_id:'nora@acme.example'},"
                  + "priority:{name:'High'},urgency:{name:'Urgent'},category:{name:'Network'},"
                  + "subcategory:{name:'Router'},item:{name:'Down'},level:{name:'Tier 1'},"
                  + "mode:{name:'API'},status:{name:'Open'},group:{name:'NOC'},"
                  + "technician:{email_id:'sam@desk.example'},template:{name:'Default Request'},"
                  + "due_by_time:{value:'1772539300000'},udf_fields:{},"
                  + "callback_url:'http://noc.example/alarm/5531/clear'}");
      assertThat(changeOf(input, "due_by_time").value()).contains(1_772_539_300_000L);
      assertThat(changeOf(input, "status").value()).contains(Reference.toName("Open"));
    }
  }

  @Nested
  class Editing {
    @Test
    void tellsAbsentFromNull() {
      RequestInput input = edit("{technician:null}");
      assertThat(changeOf(input, "technician").isCleared()).isTrue();
      assertThat(changeOf(input, "group").isPresent()).isFalse();
      assertThat(changeOf(input, "status").isPresent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "requester", "status"})
    void keepsWhatATicketMustHave(String field) {
      Problem problem = refused(() -> edit("{" + field + ":null}")).get(0);
      assertThat(problem.failure()).isEqualTo(Failure.MISSING);
      assertThat(problem.fields()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"callback_url", "callbackURL", "callbackUrl", "callback"})
    void knowsTheCallbackByAllItsNames(String name) {
      RequestInput input = edit("{" + name + ":'http://noc.example/clear'}");
      assertThat(changeOf(input, "callback_url").value()).contains("http://noc.example/clear");
      assertThat(changeOf(edit("{" + name + ":null}"), "callback_url").isCleared()).isTrue();
    }

    @Test
    void refusesTwoDifferentCallbacks() {
      assertField(
          refused(() -> edit("{callback_url:'http://a',callbackURL:'http://b'}")), "callback_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "created_time", "resolved_time", "short_description", "template"})
    void comparesWhatItDoesNotSetWithTheTicket(String field) {
      KeyRules shown = new KeyRules(Set.of(field), Set.of(), false, (path, why) -> {});
      JsonObject sent = LenientJson.parseObject("{request:{" + field + ":'1'}}");
      Echo echo = fields.forEdit(InputObject.of(sent, shown, "request")).echo();
      echo.requireSame(() -> "{" + field + ":1}");
      List<Problem> problems = refused(() -> echo.requireSame(() -> "{" + field + ":2}"));
      assertField(problems, field);
      assertThat(problems.get(0).failure())
          .isEqualTo(field.equals("template") ? Failure.NOT_EDITABLE : Failure.READ_ONLY);
    }

    @ParameterizedTest
    @CsvSource({
      "'{subjct:1}', subjct",
      "'{closure_info:{closure_comment:1}}', closure_info.closure_comment",
      "'{udf_fields:{udf_char1:1}}', udf_fields.udf_char1",
      "'{resolution:{contents:1}}', resolution.contents",
    })
    void namesAnUnknownKeyByItsPath(String json, String path) {
      List<Problem> problems = refused(() -> edit(json));
      assertField(problems, path);
      assertThat(problems.get(0).failure()).isEqualTo(Failure.INVALID_VALUE);
    }

    @Test
    void readsAllOfTheClosure() {
      RequestInput input =
          edit(
              "{closure_info:{requester_ack_resolution:true,requester_ack_comments:'ok',"
                  + "closure_code:{name:'Success'},closure_comments:'done'}}");
      assertThat(changeOf(input, "closure_info.requester_ack_resolution").value()).contains(true);
      assertThat(changeOf(input, "closure_info.closure_code").value())
          .contains(Reference.toName("Success"));
      assertThat(changeOf(input, "closure_info.closure_comments").value()).contains("done");
    }

    @Test
    void takesTheResolutionAsTextOrObject() {
      assertThat(resolution("{resolution:'Swapped'}").value()).contains("Swapped");
      assertThat(resolution("{resolution:{content:'Swapped'}}").value()).contains("Swapped");
      assertThat(resolution("{resolution:{content:null}}").isCleared()).isTrue();
      assertThat(resolution("{resolution:null}").isCleared()).isTrue();
      assertThat(resolution("{}").isPresent()).isFalse();
    }

    private Change<Object> resolution(String json) {
      return changeOf(edit(json), "resolution");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
      assertThat(refused(() -> edit("{subject:null,nonsense:1,due_by_time:'soon'}")))
          .flatExtracting(Problem::fields)
          .containsExactlyInAnyOrder("subject", "nonsense", "due_by_time");
    }
  }

  private RequestInput add(String json) {
    return RequestInput.forAdd(input(json), fields.all());
  }

  private RequestInput edit(String json) {
    return RequestInput.forEdit(input(json), fields.all());
  }

  private static InputObject input(String json) {
    return InputObject.of(
        LenientJson.parseObject("{request:" + json + "}"), KeyRules.OURS, "request");
  }

  private static Change<Object> changeOf(RequestInput input, String field) {
    return input.settings().stream()
        .filter(setting -> setting.field().name().equals(field))
        .findFirst()
        .orElseThrow()
        .change()
        .map(value -> value);
  }

  private static List<Problem> refused(ThrowingCallable act) {
    return catchThrowableOfType(DeskException.class, act).problems();
  }

  private static void assertField(List<Problem> problems, String field) {
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).fields()).containsExactly(field);
  }
}

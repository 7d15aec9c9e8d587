package org.relaydesk.ground.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.ground.input.SentInput.PATTERN;
import static org.relaydesk.ground.input.SentInput.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "{'id':'3'} | 3 | - | -",
        "{'id':3,'name':'High','color':'#f00'} | 3 | - | -",
        "{'name':' High '} | - | High | -",
        "{'email_id':'x@y'} | - | - | x@y",
        "{'id':null,'name':'N','email_id':'x@y'} | - | N | x@y",
        "{'id':'','name':'N'} | - | N | -",
        "'High' | - | High | -",
        "7 | 7 | - | -",
        "'7' | - | 7 | -"
      })
  void referencesComeInManyForms(
      String sent, @Nullable Long id, @Nullable String name, @Nullable String emailId) {
    InputObject in = request("{'a':" + sent + "}");
    assertThat(in.reference("a").value()).contains(new Reference(id, name, emailId));
    in.finish();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "{'id':null}", "{'id':null,'name':null,'x':1}"})
  void emptyReferencesClear(String sent) {
    assertThat(request("{'a':" + sent + "}").reference("a").isCleared()).isTrue();
  }

  @Test
  void oneCountsAsArrayOfOne() {
    InputObject in = request("{'roles':{'name':'A'},'more':['B',{'id':2}],'to':'x','o':[{'b':1}]}");
    assertThat(in.references("roles").value()).contains(List.of(Reference.toName("A")));
    assertThat(in.references("more").value())
        .contains(List.of(Reference.toName("B"), Reference.toId(2)));
    assertThat(in.texts("to", 5).value()).contains(List.of("x"));
    assertThat(in.objects("o").value().orElseThrow().get(0).number("b").value()).contains(1L);
    in.finish();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'value':'1772529300000'}",
        "{'value':1772529300000,'display_value':'Jan 1, 2000 01:00 AM'}",
        "1772529300000",
        "'1772529300000'",
        "'2026-03-03T09:15:00Z'",
        "'2026-03-03T10:15:00+01:00'",
        "'2026-03-03T09:15Z'",
        "'Mar 3, 2026 10:15 AM'",
        "{'display_value':'Mar 3, 2026 10:15 AM'}",
        "{'value':'2026-03-03T09:15:00.000Z'}"
      })
  void timesComeInManyForms(String sent) {
    InputObject in = request("{'a':" + sent + "}");
    assertThat(in.instant("a", PATTERN).value()).contains(1_772_529_300_000L);
    in.finish();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "''", "' '", "{'value':null}", "{'value':''}", "{'display_value':null}"})
  void emptyTimesClear(String sent) {
    InputObject in = request("{'a':" + sent + "}");
    assertThat(in.instant("a", PATTERN).isCleared()).isTrue();
    in.finish();
  }
}

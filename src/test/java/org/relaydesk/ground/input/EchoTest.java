package org.relaydesk.ground.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** What passes of fields that nobody sets, beside a record (contract §13, 41 and 42). */
class EchoTest {
  private static final String RECORD =
      "{id:'7',by:{id:'4',name:'Sam Roe',mobile:null},at:{display_value:'x',value:'1772'},"
          + "done:false,none:null,list:[{id:'1',name:'a'}],tags:null,"
          + "parent:{id:'9',subject:'now',by:'a'}}";

  private final List<String> warned = new ArrayList<>();

  private Echo echo(String sent, boolean refusing) {
    KeyRules rules =
        new KeyRules(
            Set.of("id", "by", "at", "done", "none", "list", "tags", "parent"),
            Set.of("moved", "parent.subject"),
            refusing,
            (path, why) -> warned.add(path));
    return InputObject.of(LenientJson.parseObject("{request:" + sent + "}"), rules, "request")
        .finishEdit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id:7}",
        "{id:'7',by:{id:'4',name:'Sam Roe',mobile:null}}",
        "{by:{id:4}}",
        "{by:'sam roe'}",
        "{at:{value:1772}}",
        "{at:1772}",
        "{done:'False',none:null,tags:null,moved:'whatever'}",
        "{list:[{id:1}]}",
        "{parent:{id:9,subject:'before'}}"
      })
  void theSameInAnyFormPasses(String sent) {
    assertThatCode(() -> echo(sent, true).requireSame(() -> RECORD)).doesNotThrowAnyException();
    assertThat(warned).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id:8}               | id",
        "{id:null}            | id",
        "{by:{id:5}}          | by",
        "{by:{id:4,age:3}}    | by",
        "{at:1773}            | at",
        "{none:1}             | none",
        "{done:true}          | done",
        "{list:[]}            | list",
        "{list:[{id:2}]}      | list",
        "{parent:{id:8,subject:'now'}} | parent",
        "{parent:{subject:'now',by:'b'}} | parent"
      })
  void anythingElseIsRefused(String sent, String field) {
    Echo echo = echo(sent, false);
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> echo.requireSame(() -> RECORD));
    assertThat(refused.failure()).isEqualTo(Failure.READ_ONLY);
    assertThat(refused.problems().get(0).fields()).containsExactly(field);
  }

  @Test
  void whatIsNotSupportedIsPassedOverWithAWordAndRefusedWhereThatIsWanted() {
    echo("{tags:['a'],service_category:{name:'x'}}", false);
    echo("{tags:['a'],service_category:{name:'x'}}", false).requireSame(() -> RECORD);
    assertThat(warned).containsExactly("tags", "service_category");
    Echo strict = echo("{tags:['a']}", true);
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> strict.requireSame(() -> RECORD));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
  }
}

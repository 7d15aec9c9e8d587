package org.relaydesk.ground.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class LenientJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"a\":[1,-2,0,3.5,-0.25e-3,1E+2,true,false,null,\"\",{}]}",
        "{\"a b\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"}",
        "{\"n\":123456789012345678901234567890.000000000000000000001}",
        "{\"n\":9223372036854775807,\"m\":-9223372036854775808,\"k\":999999999999999999}",
        "{\"text\":\"it's {not} [a] u'x' , : key\"}",
        " \n\t{ \"a\" : { \"b\" : [ [ ] , { } ] } } \r\n",
        "\"text\"",
        "17",
        "true",
        "null"
      })
  void strictJsonReadsAsAnyParserReadsIt(String text) {
    assertThat(LenientJson.parse(text)).isEqualTo(strict(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 'b'} | {\"a\":\"b\"}",
        "{'a': True, 'b': False, 'c': None} | {\"a\":true,\"b\":false,\"c\":null}",
        "{a:TRUE,b:false,c:NULL,d:none} | {\"a\":true,\"b\":false,\"c\":null,\"d\":null}",
        "{u'a': u\"it's\", U'b': [u'c']} | {\"a\":\"it's\",\"b\":[\"c\"]}",
        "{'a': 17L} | {\"a\":17}",
        "{operation:{details:{subject:Down}}} | {\"operation\":{\"details\":{\"subject\":\"Down\"}}}",
        "{to:nora@acme.example, u:user} | {\"to\":\"nora@acme.example\",\"u\":\"user\"}",
        "{'a':[1,2,],} | {\"a\":[1,2]}",
        "{'a':'\\x41\\'\\u00e9\\\\\\U0001F600'} | {\"a\":\"A'é\\\\😀\"}",
        "{3:'x', \"4\":'y'} | {\"3\":\"x\",\"4\":\"y\"}",
        "{'q':'say \"hi\"'} | {\"q\":\"say \\\"hi\\\"\"}",
        "{trueish:truer, nullable:nulls} | {\"trueish\":\"truer\",\"nullable\":\"nulls\"}"
      })
  void theDialectsOfClientsReadAsStrictJson(String sent, String meant) {
    assertThat(LenientJson.parse(sent)).isEqualTo(strict(meant));
  }

  @Test
  void byteOrderMarkAndUnusualBlanksCountAsWhite() {
    assertThat(LenientJson.parse("\ufeff{\u00a0'a'\u2003:\f1\u000b}"))
        .isEqualTo(strict("{\"a\":1}"));
  }

  @Test
  void lineEndsInsideTextsAreKept() {
    assertThat(LenientJson.parseObject("{\"a\":\"x\r\n\ty\"}").getString("a"))
        .isEqualTo("x\r\n\ty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "}",
        "{]",
        "[}",
        "{,}",
        "[,]",
        "[1,,2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1}}",
        "{\"a\":1} x",
        "{\"a\":\"b}",
        "{'a':'b\"}",
        "{'a':'b\\",
        "{'a':'\\q'}",
        "{'a':'\\x4'}",
        "{'a':'\\u12g4'}",
        "{'a':'\\uff11\\uff1'}",
        "{'a':u}x",
        "not json",
        "hello",
        "{a: two words}",
        "{a:01}",
        "{a:+1}",
        "{a:.5}",
        "{a:1.}",
        "{a:1e}",
        "{a:--1}",
        "{a:-}",
        "{a:1.5L}",
        "{a:2026-01-01}",
        "{a:NaN}",
        "{a:-Infinity}",
        "{a:Infinity}",
        "{a:inf}",
        "{a:(1,2)}",
        "{a:datetime(2026)}",
        "{\0}",
        "{a:1\0}",
        "<xml/>"
      })
  void unreadableTextIsRefusedAndSaysWhere(String text) {
    DeskException refused = refused(text);
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields()).containsExactly("input_data");
    assertThat(refused.getMessage()).contains("at line 1, column").hasSizeLessThan(160);
  }

  @Test
  void positionCountsLines() {
    assertThat(refused("{\n 'a': 1,\n 'b' 2}").getMessage())
        .contains("line 3, column 6", "expected ':'", "found '2'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1,'a':1} | a",
        "{'request':{'x':1,\"subject\":2,subject:3}} | request.subject",
        "{'a':[{'b':1},{'b':1,'b':2}]} | a[1].b",
        "{'request':{'subject':'a\\u0000b'}} | request.subject",
        "{'request':{'subject':'a\\x00b'}} | request.subject",
        "{'a':{'b':['\\ud83d']}} | a.b[0]",
        "{'a':{'b':'\\ude00\\ud83d'}} | a.b",
        "{'a':{'\\u0000':1}} | a",
        "{'a':{'b':'\\U00110000'}} | a.b",
        "{'a':{'b':1e401}} | a.b",
        "{'a':{'b':1e-999999999}} | a.b",
        "{'a':{'b':1e999999999999999999}} | a.b"
      })
  void valuesThatCannotBeKeptNameTheirPath(String text, String path) {
    DeskException refused = refused(text);
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields()).containsExactly(path);
  }

  @Test
  void rawNulAndHalfPairsAreRefused() {
    for (String bad :
        List.of("\0", "\ud83d", "\ude00", "\ud83d\ud83d\ude00", "\ude00\\n", "\0\\n")) {
      assertThat(refused("{'a':'x" + bad + "'}").problems().get(0).fields()).containsExactly("a");
      assertThat(refused("{a:x" + bad + "}").failure()).isEqualTo(Failure.INVALID_VALUE);
    }
  }

  @Test
  void theNumberOfValuesIsBounded() {
    String most = "[" + "1,".repeat(LenientJson.MAX_VALUES - 1) + "]";
    assertThat(LenientJson.parse(most).asJsonArray()).hasSize(LenientJson.MAX_VALUES - 1);
    String more = "[" + "{a:1},".repeat(LenientJson.MAX_VALUES / 2) + "]";
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> LenientJson.parse(more));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.getMessage()).contains("10000 values");
  }

  @Test
  void nestingIsBounded() {
    String deepest = "[".repeat(LenientJson.MAX_DEPTH) + "]".repeat(LenientJson.MAX_DEPTH);
    assertThat(LenientJson.parse(deepest)).isEqualTo(strict(deepest));
    assertThat(refused("[" + deepest + "]").getMessage()).contains("64");
    assertThat(refused("{'a':".repeat(500_000)).getMessage()).contains("64");
  }

  @Test
  void numbersAreExactUpToTheLimit() {
    String longest = "1".repeat(400);
    assertThat(LenientJson.parse("[" + longest + "]")).isEqualTo(strict("[" + longest + "]"));
    assertThat(refused("{'a':1" + longest + "}").problems().get(0).fields()).containsExactly("a");
  }

  @Test
  void anObjectIsWanted() {
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> LenientJson.parseObject("[1]"));
    assertThat(refused.failure()).isEqualTo(Failure.WRONG_TYPE);
    assertThat(refused.problems().get(0).fields()).containsExactly("input_data");
  }

  private static DeskException refused(String text) {
    return catchThrowableOfType(DeskException.class, () -> LenientJson.parse(text));
  }

  static JsonValue strict(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}

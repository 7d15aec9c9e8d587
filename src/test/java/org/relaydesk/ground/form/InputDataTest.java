package org.relaydesk.ground.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.ground.form.SentRequest.FORM;
import static org.relaydesk.ground.form.SentRequest.multipart;
import static org.relaydesk.ground.form.SentRequest.refused;
import static org.relaydesk.ground.form.SentRequest.request;

import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class InputDataTest {
  private static final String JSON = "{\"request\":{\"subject\":\"A&B 100% + ü\"}}";
  private static final String ENCODED = URLEncoder.encode(JSON, UTF_8);

  @Test
  void isFoundInEveryPlace() {
    String multipart = multipart("input_data", JSON);
    for (RequestText request :
        new RequestText[] {
          request("input_data=" + ENCODED, null, ""),
          request("a=b&Input_Data=" + ENCODED, "application/json", ""),
          request(null, FORM, "INPUT_DATA=" + ENCODED),
          request(null, FORM + "; charset=UTF-8", "input_data=" + ENCODED + "&a=b"),
          request(null, null, "input_data=" + ENCODED),
          request(null, "text/plain", "input_data=" + ENCODED),
          request(null, "application/json", "input_data=" + ENCODED),
          request(null, FORM, "input_data=" + JSON),
          request(null, null, "input_data=" + JSON + "\r\n"),
          request(null, FORM, "TECHNICIAN_KEY=K&input_data=" + JSON + "&operation=add"),
          request("input_data=" + JSON, null, ""),
          request(null, "application/json", JSON),
          request(null, "application/vnd.manageengine.sdp.v3+json;charset=utf-8", JSON),
          request(null, FORM, JSON),
          request(null, null, "\ufeff \n" + JSON),
          request(null, "multipart/form-data; boundary=XyZ", multipart)
        }) {
      assertThat(request.inputData()).contains(LenientJson.parseObject(JSON));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 'x+y & z'} | x+y & z",
        "{'a':'x%20y'} | x y",
        "{'a':'x+y'} | x y",
        "{'a': 'x+y'} | x+y",
        "{'a':'x+%2B+y'} | x + y",
        "{'a':'50%'} | 50%",
        "{'a':'50%&b=c'} | 50%&b=c",
        "{'a':'&input_data={}'} | &input_data={}"
      })
  void notEncodedIsReadAsFormWhereThatWorksElseAsItStands(String raw, String value) {
    assertThat(request(null, FORM, "input_data=" + raw).inputData().orElseThrow().getString("a"))
        .isEqualTo(value);
  }

  @Test
  void isEmptyWhereNothingIsSaid() {
    assertThat(request(null, null, "").inputData()).isEmpty();
    assertThat(request("a=b", FORM, "input_data=").inputData()).isEmpty();
    assertThat(request("input_data=null", FORM, "").inputData()).isEmpty();
    assertThat(request(null, "application/json", " \r\n").inputData()).isEmpty();
    assertThat(request(null, "text/plain", "hello").inputData()).isEmpty();
    assertThat(request(null, "application/octet-stream", "\0\1\2").inputData()).isEmpty();
  }

  @Test
  void nullBesideAnInputSaysNothing() {
    assertThat(request("input_data={'a':1}", "application/json", "null").inputData())
        .contains(LenientJson.parseObject("{'a':1}"));
  }

  @Test
  void twiceTheSameIsOne() {
    assertThat(request("input_data={\"a\":1,\"b\":2}", "application/json", "{'b':2,'a':1}"))
        .extracting(text -> text.inputData().orElseThrow().size())
        .isEqualTo(2);
    assertThat(request("input_data=%7B%7D&INPUT_DATA={}", FORM, "input_data={}").inputData())
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "input_data={'a':1} | input_data={'a':2}",
        "input_data={'a':1} | {'a':2}",
        "input_data={'a':1} | input_data=1",
        "x=1 | input_data={'a':1}&INPUT_DATA={'a':2}",
        "input_data=%7B%7D&input_data=%7B'a':1%7D | x=1"
      })
  void twoPlacesThatDifferAreRefused(String query, String body) {
    DeskException refused = refused(request(query, FORM, body));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields()).containsExactly("input_data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "%5B%5D", "%22x%22", "true"})
  void whatIsNoObjectHasTheWrongType(String value) {
    assertThat(refused(request("input_data=" + value, null, "")).failure())
        .isEqualTo(Failure.WRONG_TYPE);
  }

  @Test
  void actionsWithoutInputPassScalarsOver() {
    assertThat(request("input_data=1", null, "").inputDataIfAny()).isEmpty();
    assertThat(request("input_data={}", null, "").inputDataIfAny()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "input_data=hello",
        "input_data=%7B",
        "input_data={",
        "input_data={'a':'b&c=d",
        "input_data={'a':1}x",
        "input_data={'a':1}{'a':1}",
        "input_data=%7B%zz%7D",
        "input_data=%7B'a':'%C3'%7D",
        "{'a'"
      })
  void unreadableInputIsRefusedByName(String body) {
    DeskException refused = refused(request(null, FORM, body));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields()).containsExactly("input_data");
  }

  @Test
  void bytesAreReadInTheirCharset() {
    byte[] latin = "{\"a\":\"ü\"}".getBytes(ISO_8859_1);
    assertThat(request("application/json; charset=\"iso-8859-1\"", latin).inputData())
        .contains(LenientJson.parseObject("{'a':'ü'}"));
    assertThat(request(FORM + ";charset=ISO-8859-1", "input_data={'a':'%FC'}".getBytes(UTF_8)))
        .extracting(text -> text.inputData().orElseThrow().getString("a"))
        .isEqualTo("ü");
    assertThat(refused(request("application/json", latin)).getMessage()).contains("UTF-8");
    assertThat(refused(request("application/json;charset=klingon", latin)).failure())
        .isEqualTo(Failure.UNSUPPORTED_MEDIA_TYPE);
  }
}

package org.relaydesk.ground.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.relaydesk.ground.form.SentRequest.FORM;
import static org.relaydesk.ground.form.SentRequest.multipart;
import static org.relaydesk.ground.form.SentRequest.refused;
import static org.relaydesk.ground.form.SentRequest.request;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class RequestTextTest {
  @Nested
  class Parameters {
    @Test
    void areFoundInAnyCaseWithTheirPlace() {
      RequestText request = request("Operation=add&x", FORM, "OPERATION=edit+it&y=%26");
      assertThat(request.values("operation"))
          .containsExactly(
              new Parameter(Place.QUERY, "Operation", "add"),
              new Parameter(Place.FORM, "OPERATION", "edit it"));
      assertThat(request.values("X")).extracting(Parameter::value).containsExactly("");
      assertThat(request.values("y")).extracting(Parameter::value).containsExactly("&");
      assertThat(request.values("z")).isEmpty();
    }

    @Test
    void keysComeFromQueryAndBodyApart() {
      RequestText request =
          request("technician_key=Q1&ApiKey=Q2&apikey=", FORM, "TECHNICIAN_KEY=%20B1%20");
      assertThat(request.queryKeys()).containsExactly("Q1", "Q2");
      assertThat(request.bodyKeys()).containsExactly("B1");
      assertThat(
              request(null, "multipart/form-data; boundary=XyZ", multipart("TECHNICIAN_KEY", "M"))
                  .bodyKeys())
          .containsExactly("M");
    }

    @Test
    void queryIsReadWithoutTheBody() {
      BodyReader body = new BodyReader(new ByteArrayInputStream(new byte[9]), 10);
      RequestText request = new RequestText("apikey=K", FORM, body);
      assertThat(request.queryKeys()).containsExactly("K");
      assertThat(request.queryValues("APIKEY")).hasSize(1);
      assertThat(body.isRead()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"a=%", "a=%4", "a=%zz", "a=%c3", "a=%ff%fe", "a=%c3%41", "a=%41%c3x", "a=%４１"})
    void brokenEscapesAreRefusedByName(String query) {
      DeskException refused =
          catchThrowableOfType(
              DeskException.class, () -> request(query, null, "").queryValues("b"));
      assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
      assertThat(refused.problems().get(0).fields()).containsExactly("a");
    }

    @Test
    void theirNumberIsBounded() {
      assertThat(refused(request(null, FORM, "a=b&".repeat(1001))).getMessage()).contains("1000");
    }

    @Test
    void aKeyIsNotShown() {
      assertThat(new Parameter(Place.QUERY, "apikey", "secret").toString())
          .doesNotContain("secret");
    }
  }

  @Nested
  class Multipart {
    @Test
    void filesArePassedOver() {
      String body =
          "--XyZ\r\nContent-Disposition: form-data; name=\"input_file\"; filename=\"a.bin\"\r\n"
              + "Content-Type: application/octet-stream\r\n\r\n\0\1\2\r\n"
              + multipart("input_data", "{'a':'ü'}");
      RequestText request = request(null, "multipart/form-data; boundary=\"XyZ\"", body);
      assertThat(request.inputData()).contains(LenientJson.parseObject("{'a':'ü'}"));
      assertThat(request.values("input_file")).isEmpty();
    }

    @Test
    void theHeadOfAPartIsBounded() {
      String lines = "a:b\r\n".repeat(2000);
      String part = "Content-Disposition: form-data; name=a\r\n\r\nx\r\n--XyZ--\r\n";
      for (String body : List.of("--XyZ\r\n" + lines + part, lines + "--XyZ\r\n" + part)) {
        RequestText request = request(null, "multipart/form-data; boundary=XyZ", body);
        assertThat(refused(request).getMessage()).contains("8000 bytes");
      }
      String content = multipart("a", lines);
      RequestText request = request(null, "multipart/form-data; boundary=XyZ", content);
      assertThat(request.values("a")).extracting(Parameter::value).containsExactly(lines);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "--XyZ\r\n\r\nx\r\n--XyZ--",
          "--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XyZ--",
          "--XyZ\r\nContent-Disposition: ;;;=\r\n\r\nx\r\n--XyZ--",
          "--XyZ\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: odd\r\n\r\n"
              + "x\r\n--XyZ--",
          "--XyZ\r\nContent-Disposition: form-data; name=a\r\n\r\n"
        })
    void brokenPartsAreRefusedOrEmpty(String body) {
      RequestText request = request(null, "multipart/form-data; boundary=XyZ", body);
      DeskException refused =
          catchThrowableOfType(DeskException.class, () -> request.values("input_data"));
      assertThat(refused == null || refused.failure() == Failure.INVALID_VALUE).isTrue();
    }

    @Test
    void theNumberOfPartsIsBounded() {
      String part = "--XyZ\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n";
      RequestText request =
          request(null, "multipart/form-data; boundary=XyZ", part.repeat(101) + "--XyZ--\r\n");
      assertThat(refused(request).getMessage()).contains("More than 100 parts");
    }
  }

  @Test
  void aBodyBeyondTheLimitIsTooLarge() {
    BodyReader body = new BodyReader(new ByteArrayInputStream(new byte[11]), 10);
    DeskException refused = catchThrowableOfType(DeskException.class, body::bytes);
    assertThat(refused.failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(new BodyReader(new ByteArrayInputStream(new byte[10]), 10).bytes()).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Zoho-oauthtoken K1,K1",
        "bearer  K1 ,K1",
        "Basic abc,none",
        "Bearer ,none",
        "K1,none"
      })
  void authorizationHeaderHoldsAKeyInTwoSchemes(String header, @Nullable String key) {
    assertThat(KeyHeaders.fromAuthorization(header).orElse(null)).isEqualTo(key);
  }
}

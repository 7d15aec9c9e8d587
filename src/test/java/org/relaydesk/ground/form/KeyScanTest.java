package org.relaydesk.ground.form;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.relaydesk.ground.form.SentRequest.FORM;
import static org.relaydesk.ground.form.SentRequest.request;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class KeyScanTest {
  private static final String RAW = "input_data=";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TECHNICIAN_KEY=K",
        "technician%5fkey=K",
        "\ufeff apikey=+K+",
        "x&a=b&&apikey=%4b",
        RAW + "%7B%22a%22%3A%22%26apikey%3DX%22%7D&apikey=K",
        RAW + "{\"a\":\"&apikey=X\"}&apikey=K",
        RAW + " {'a':'it\\'s}&apikey=X'} &apikey=K",
        RAW + "[{\"a\":\"}&apikey=X\"},{b:[1]}]&apikey=K",
        RAW + "{\"a\":\"%22}&apikey=K",
        RAW + "{\"a\":\"100%\",\"b\":\"%zz&apikey=X\"}&apikey=K",
        RAW + "1&apikey=K"
      })
  void findsTheKeyWhereTheFormHasOneAndNotWithinTheInput(String body) {
    assertThat(request(null, FORM, body).bodyKeys()).containsExactly("K");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "apikey",
        "apikey=",
        "a=apikey=K",
        RAW + "{'a':'&apikey=K",
        RAW + "[[[&apikey=K",
        "{'apikey':'K'}"
      })
  void findsNoneWhereThereIsNone(String body) {
    assertThat(request(null, FORM, body).bodyKeys()).isEmpty();
  }

  @Test
  void agreesWithWhatTheFormIsReadAs() {
    for (String type : List.of("application/json", "text/plain", FORM)) {
      RequestText form = request(null, type, RAW + "{\"a\":\"x&y\"}&apikey=K");
      assertThat(form.bodyKeys()).containsExactly("K");
      assertThat(form.values("apikey")).hasSize(1);
    }
    assertThat(request(null, "application/json", "{'a':1}&apikey=K").bodyKeys()).isEmpty();
    RequestText wide = request(FORM + ";charset=utf-16le", "a=b&apikey=K".getBytes(UTF_16LE));
    assertThat(wide.bodyKeys()).containsExactly("K");
  }

  @Test
  void parametersAndKeysAreBounded() {
    DeskException many = refused("a=b&".repeat(1002));
    assertThat(many.getMessage()).contains("1000");
    assertThat(refused("apikey=" + "x".repeat(2000)).failure()).isEqualTo(Failure.KEY_INVALID);
  }

  /** What is built of a body before anybody is known is what the caller chooses. */
  @ParameterizedTest
  @ValueSource(strings = {FORM, "application/json", "multipart/form-data; boundary=XyZ"})
  void buildsNothingOfTheBody(String type) {
    String tree = RAW + "[" + "{a:1},".repeat(100_000) + "{a:1}]";
    byte[] body = tree.getBytes(UTF_8);
    if (type.startsWith("multipart")) {
      body = SentRequest.multipart("input_data", tree).getBytes(UTF_8);
    }
    allocated(type, body);
    assertThat(allocated(type, body)).isLessThan(body.length / 2);
  }

  private static long allocated(String type, byte[] body) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(KeyScan.keys(type, body)).isEmpty();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static DeskException refused(String body) {
    RequestText request = request(null, FORM, body);
    return catchThrowableOfType(DeskException.class, request::bodyKeys);
  }
}

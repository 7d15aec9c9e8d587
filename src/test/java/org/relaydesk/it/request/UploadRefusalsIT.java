package org.relaydesk.it.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Uploads that can't be taken; they store nothing. */
final class UploadRefusalsIT extends DeskIT {
  private final String ticket = desk().add(aRequest()).getString("id");
  private final String path = "/requests/" + ticket;
  private final String attachments = path + "/attachments";

  private static Upload trace() {
    return Upload.of("trace.log", "No ping since 09:10");
  }

  private List<String> names() {
    return desk().get(attachments).rows("attachments").stream()
        .map(file -> file.getString("name"))
        .toList();
  }

  static Stream<Map.Entry<String, Upload>> refused() {
    return Stream.of(
        Map.entry("4001 ", new Upload()),
        Map.entry("4012 input_file", new Upload().field("description", "x")),
        Map.entry(
            "4012 input_file", new Upload().file("input_file", "", "text/plain", new byte[0])),
        Map.entry("4001 input_file", Upload.of("empty.txt", "")),
        Map.entry("4001 file", trace().file("file", "empty", "text/plain", new byte[0])),
        Map.entry("4001 description", trace0().file("f", "a", "text/plain", new byte[] {1})),
        Map.entry("4001 note", new Upload().field("note", "x".repeat(4001))),
        Map.entry("4001 note", new Upload().field("note", "1").field("note", "2")),
        Map.entry("4001 ", new Upload().part("Content-Type: text/plain\r\n", new byte[] {1})),
        Map.entry("4001 ", new Upload().part(BASE64, "=x".getBytes(UTF_8))),
        Map.entry("4001 ", new Upload().part("X: " + "y".repeat(9000) + "\r\n", new byte[] {1})));
  }

  private static final String BASE64 =
      "Content-Disposition: form-data; name=a; filename=b\r\n%s: base64\r\n"
          .formatted("Content-Transfer-Encoding");

  private static Upload trace0() {
    return new Upload().field("description", "x".repeat(251));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedAndStoresNothing(Map.Entry<String, Upload> row) {
    String[] expected = row.getKey().split(" ", -1);
    String[] fields = expected[1].isEmpty() ? new String[0] : new String[] {expected[1]};
    for (String below : List.of("/upload", "/_uploads")) {
      assertThat(row.getValue().to(desk(), "PUT", path + below))
          .isFailure(400, Integer.parseInt(expected[0]), fields);
    }
    assertThat(names()).isEmpty();
    assertThat(desk().get(path).entity("request").getBoolean("has_attachments")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain"})
  void aBodyThatIsNoMultipartIsRefused(String type) {
    assertThat(
            raw()
                .header("authtoken", TestRun.ADMIN_KEY)
                .send("PUT", "/api/v3" + path + "/upload", type, "{}"))
        .isFailure(415, 4007);
  }

  @Test
  void aBodyThatBreaksOffIsRefused() {
    String whole = new String(trace().bytes(), UTF_8);
    for (int cut : List.of(10, 60, 150, whole.length() - 30, whole.length() - 6)) {
      ApiAnswer answer =
          raw()
              .header("authtoken", TestRun.ADMIN_KEY)
              .send("PUT", "/api/v3" + path + "/upload", Upload.type(), whole.substring(0, cut));
      assertThat(answer.status()).as("cut at " + cut).isEqualTo(400);
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void aBodyThatIsLongerThanItsLengthIsCutThereAndRefused() {
    String whole = new String(trace().bytes(), UTF_8);
    ApiAnswer answer =
        raw()
            .header("authtoken", TestRun.ADMIN_KEY)
            .header("Content-Type", Upload.type())
            .header("Content-Length", Integer.toString(whole.length() - 40))
            .sendAsIs("PUT", "/api/v3" + path + "/upload", whole);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(names()).isEmpty();
  }

  @Test
  void moreThanTheLimitIsRefusedBeforeItIsSent() {
    int status =
        raw()
            .header("authtoken", TestRun.ADMIN_KEY)
            .statusBeforeBody(
                "PUT", "/api/v3" + path + "/upload", Upload.type(), Integer.MAX_VALUE);
    assertThat(status).isEqualTo(413);
  }

  private static final Variant SQUEEZED =
      new Variant(MediaType.valueOf(Upload.type()), (Locale) null, "gzip");

  /** A thousand times as large, once it is unpacked. */
  @Test
  void aBodyThatIsSqueezedIsNotUnpacked() throws IOException {
    byte[] bomb = squeezed(new Upload().file("file", "zeros", "a/b", new byte[64 << 20]).bytes());
    ApiAnswer answer = desk().send("PUT", path + "/upload", Entity.entity(bomb, SQUEEZED));
    assertThat(answer).isFailure(415, 4007);
    assertThat(names()).isEmpty();
  }

  private static byte[] squeezed(byte[] bytes) throws IOException {
    ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(squeezed)) {
      out.write(bytes);
    }
    return squeezed.toByteArray();
  }

  @Test
  void aTicketThatIsNotThereOrInTheTrashTakesNothing() {
    assertThat(trace().to(desk(), "PUT", "/requests/999999999/upload")).isFailure(404, 4007, "id");
    assertThat(trace().to(desk(), "PUT", "/requests/x/upload")).isFailure(404, 4007, "id");
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    assertThat(trace().to(desk(), "PUT", path + "/upload")).isFailure(400, 4009, "id");
    assertThat(names()).isEmpty();
  }
}

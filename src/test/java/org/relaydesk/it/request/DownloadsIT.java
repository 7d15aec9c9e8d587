package org.relaydesk.it.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Download;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.it.DeskIT;

/** Files come back byte for byte, under their names, and run nowhere. */
final class DownloadsIT extends DeskIT {
  private final String ticket = desk().add(aRequest()).getString("id");
  private final String path = "/requests/" + ticket;
  private final String attachments = path + "/attachments";

  private Download download(JsonObject file) {
    return Download.of(desk(), attachments + "/" + file.getString("id") + "/download");
  }

  @Test
  void aHeadTellsWhatADownloadWouldBring() {
    JsonObject file = Upload.of("trace.log", "No ping").attachedTo(desk(), ticket);
    String path = attachments + "/" + file.getString("id") + "/download";

    Download head = Download.headOf(desk(), path);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length")).isEqualTo("7");
    assertThat(head.header("ETag")).isEqualTo(Download.of(desk(), path).header("ETag"));
  }

  @Nested
  class Names {
    @ParameterizedTest
    @CsvSource({
      "C:/Temp/trace.log, trace.log",
      "../../etc/passwd, passwd",
      "Über uns.pdf, Über uns.pdf",
      "דוח.pdf, דוח.pdf",
      "👩‍🚒.png, 👩‍🚒.png",
      "a\u202Egnp.exe, a_gnp.exe",
      "'a;b=c,d.txt', 'a;b=c,d.txt'",
      "100%.txt, 100%.txt"
    })
    void areKeptAndComeBackSafely(String sent, String kept) {
      JsonObject file = Upload.of(sent, "x").attachedTo(desk(), ticket);
      assertThat(file.getString("name")).isEqualTo(kept);
      Download download = download(file);
      assertThat(download.fileName()).isEqualTo(kept);
      assertThat(download.header("Content-Disposition"))
          .startsWith("attachment; filename=\"")
          .matches("[\\x20-\\x7e]+");
    }

    @Test
    void withQuotesAndLineEndsBreakNoHeader() {
      JsonObject quoted = Upload.of("a\\\"b.txt", "x").attachedTo(desk(), ticket);
      assertThat(quoted.getString("name")).isEqualTo("a\"b.txt");
      assertThat(download(quoted).fileName()).isEqualTo("a\"b.txt");
      assertThat(download(quoted).header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%22b.txt");
      Upload encoded =
          new Upload()
              .part(
                  "Content-Disposition: form-data; name=f; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x\r\n",
                  "x".getBytes(UTF_8));
      JsonObject file = encoded.attachedTo(desk(), ticket);
      assertThat(file.getString("name")).isEqualTo("a__Set-Cookie: x");
      assertThat(download(file).headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void ofMoreThan255BytesAreShortenedAndKeepTheirEnding() {
      String name =
          Upload.of("ü".repeat(300) + ".log", "x").attachedTo(desk(), ticket).getString("name");
      assertThat(name).endsWith("ü.log");
      assertThat(name.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
    }
  }

  @Nested
  class Downloading {
    private final byte[] content = bytes(700_001);
    private final JsonObject file =
        new Upload()
            .file("input_file", "picture.png", "image/png", content)
            .attachedTo(desk(), ticket);
    private final String url = attachments + "/" + file.getString("id") + "/download";

    private static byte[] bytes(int length) {
      byte[] bytes = new byte[length];
      new java.util.Random(7).nextBytes(bytes);
      return bytes;
    }

    private byte[] part(int from, int to) {
      return java.util.Arrays.copyOfRange(content, from, to);
    }

    @Test
    void givesTheBytesToBeSavedAndNeverShownInPlace() {
      for (String below : List.of("download", "_download")) {
        Download whole =
            Download.of(desk(), attachments + "/" + file.getString("id") + "/" + below);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(content);
        assertThat(whole.header("Content-Type")).isEqualTo("image/png");
        assertThat(whole.header("Content-Length")).isEqualTo("700001");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Content-Security-Policy")).contains("sandbox");
        assertThat(whole.header("ETag")).isEqualTo("\"" + Download.sha256(content) + "\"");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "bytes=0-0, 0, 1",
      "bytes=10-19, 10, 20",
      "bytes=262143-262145, 262143, 262146",
      "bytes=524288-, 524288, 700001",
      "bytes=-5, 699996, 700001",
      "bytes=-9999999, 0, 700001",
      "bytes=700000-9999999, 700000, 700001"
    })
    void givesARange(String range, int from, int to) {
      Download part = Download.of(desk().withHeader("Range", range), url);
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(part(from, to));
      assertThat(part.header("Content-Range"))
          .isEqualTo("bytes %d-%d/700001".formatted(from, to - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=700001-", "bytes=700001-800000", "bytes=-0", "bytes=9999999-5"})
    void hasNoBytesBehindItsEnd(String range) {
      Download none = Download.of(desk().withHeader("Range", range), url);
      assertThat(none.status()).isEqualTo(416);
      assertThat(none.header("Content-Range")).isEqualTo("bytes */700001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-1", "lines=1-2", "bytes=0-1,5-6", "bytes=-", "bytes=a-b"})
    void givesAllWhereARangeIsNotUnderstood(String range) {
      assertThat(Download.of(desk().withHeader("Range", range), url).status()).isEqualTo(200);
    }

    @Test
    void givesNothingToWhoHasItAndAllToWhoHasAnother() {
      String tag = "\"" + Download.sha256(content) + "\"";
      assertThat(Download.of(desk().withHeader("If-None-Match", "\"x\", W/" + tag), url).status())
          .isEqualTo(304);
      assertThat(Download.of(desk().withHeader("If-None-Match", "\"x\""), url).status())
          .isEqualTo(200);
      Desk range = desk().withHeader("Range", "bytes=0-9");
      assertThat(Download.of(range.withHeader("If-Range", tag), url).status()).isEqualTo(206);
      assertThat(Download.of(range.withHeader("If-Range", "\"x\""), url).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text/html",
          "image/svg+xml",
          "text/javascript",
          "no type",
          "a/b\u00fc",
          "*/*",
          "x/y;a=b"
        })
    void ofWhateverTypeRunsNowhere(String type) {
      JsonObject lie =
          new Upload()
              .file("f", "x.html", type, "<script>alert(1)</script>".getBytes(UTF_8))
              .attachedTo(desk(), ticket);
      Download download = download(lie);
      assertThat(download.status()).isEqualTo(200);
      assertThat(download.header("Content-Disposition")).startsWith("attachment;");
      assertThat(download.header("Content-Security-Policy")).contains("sandbox");
      assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void ofAnotherTicketsFileFindsNothing() {
      String other = desk().add(aRequest()).getString("id");
      String there = "/requests/" + other + "/attachments/" + file.getString("id");
      assertThat(desk().get(there)).isFailure(404, 4007, "id");
      assertThat(desk().get(there + "/download")).isFailure(404, 4007, "id");
      assertThat(desk().delete(there)).isFailure(404, 4007, "id");
      assertThat(desk().get(url).status()).isEqualTo(200);
    }

    @Test
    void goesOnInTheTrash() {
      assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
      assertThat(download(file).body()).isEqualTo(content);
      assertThat(desk().delete(attachments + "/" + file.getString("id")))
          .isFailure(400, 4009, "id");
    }
  }
}

package org.relaydesk.request.file;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.relaydesk.attachment.StoredFile;

class FileDownloadTest {
  private static final byte[] CONTENT = new byte[300_000];
  private static final StoredFile FILE =
      new StoredFile(1, "trace.log", "text/plain", CONTENT.length, "ab12");

  private boolean opened;
  private boolean unwanted;

  @Test
  void isWrittenWhole() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    write(download().answer(null, null, null), out);

    assertThat(out.size()).isEqualTo(CONTENT.length);
  }

  @Test
  void isNotEvenReadWhereNobodyTakesIt() throws IOException {
    unwanted = true;
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Response answer = download().answer(null, null, null);
    write(answer, out);

    assertThat(opened).isFalse();
    assertThat(out.size()).isZero();
    assertThat(answer.getHeaderString("Content-Length")).isEqualTo("300000");
  }

  @Test
  void endsOnceItsCallerIsGone() throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            unwanted = true;
          }
        };

    write(download().answer(null, null, null), out);

    assertThat(out.size()).isPositive().isLessThan(CONTENT.length);
  }

  @Test
  void isKeptNowhereWhetherItIsSentOrNot() {
    assertThat(download().answer(null, null, null).getHeaderString("Cache-Control"))
        .isEqualTo("private, no-cache");
    assertThat(download().answer(null, null, "\"ab12\"").getHeaderString("Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  private FileDownload download() {
    return new FileDownload(
        FILE,
        from -> {
          opened = true;
          return new ByteArrayInputStream(CONTENT, (int) from, CONTENT.length);
        },
        () -> unwanted);
  }

  private static void write(Response answer, OutputStream out) throws IOException {
    ((StreamingOutput) answer.getEntity()).write(out);
  }
}

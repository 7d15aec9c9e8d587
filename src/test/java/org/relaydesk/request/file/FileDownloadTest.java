package org.relaydesk.request.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class FileDownloadTest {
  private static final byte[] CONTENT = new byte[300_000];
  private static final StoredFile FILE =
      new StoredFile(1, "trace.log", "text/plain", CONTENT.length, "ab12");

  private boolean opened;
  private boolean gone;
  private long takenUntil = Long.MAX_VALUE;
  private long readableUntil = CONTENT.length;

  @Test
  void isWrittenWhole() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    write(download().answer(null, null, null), out);

    assertThat(out.size()).isEqualTo(CONTENT.length);
  }

  @Test
  void isNotEvenReadWhereNobodyTakesIt() throws IOException {
    takenUntil = 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Response answer = download().answer(null, null, null);
    write(answer, out);

    assertThat(opened).isFalse();
    assertThat(out.size()).isZero();
    assertThat(answer.getHeaderString("Content-Length")).isEqualTo("300000");
  }

  @Test
  void endsOnceItsCallerTakesNoMore() throws IOException {
    takenUntil = 20_000;
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    write(download().answer(null, null, null), out);

    assertThat(out.size()).isGreaterThanOrEqualTo(20_000).isLessThan(40_000);
  }

  @Test
  void ofAFileThatIsGoneByNowIsNotFound() {
    gone = true;
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> download().answer("bytes=5-9", null, null));
    assertThat(refused.failure()).isEqualTo(Failure.NOT_FOUND);
  }

  /** By the connection, which closes behind it, its reader sees that there was more. */
  @Test
  void ofAFileThatIsDeletedMeanwhileIsCut() throws IOException {
    readableUntil = 100_000;
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Response answer = download().answer(null, null, null);
    write(answer, out);

    assertThat(out.size()).isEqualTo(100_000);
    assertThat(answer.getHeaderString("Content-Length")).isEqualTo("300000");
    assertThat(answer.getHeaderString("Connection")).isEqualTo("close");
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
          return gone ? Optional.empty() : Optional.of(new Content((int) from));
        },
        sent -> sent < takenUntil);
  }

  /** The file's, from an offset to where it is deleted. */
  private final class Content extends FilterInputStream {
    private long read;

    Content(int from) {
      super(new ByteArrayInputStream(CONTENT, from, CONTENT.length));
      read = from;
    }

    @Override
    public int read(byte[] bytes, int from, int wanted) throws IOException {
      if (read == readableUntil) {
        throw new FileNotFoundException("deleted");
      }
      int given = super.read(bytes, from, (int) Math.min(wanted, readableUntil - read));
      read += given;
      return given;
    }
  }

  private static void write(Response answer, OutputStream out) throws IOException {
    ((StreamingOutput) answer.getEntity()).write(out);
  }
}

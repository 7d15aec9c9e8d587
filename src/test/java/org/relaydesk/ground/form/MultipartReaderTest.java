package org.relaydesk.ground.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class MultipartReaderTest {
  private static final String TYPE = "multipart/form-data; boundary=XyZ";
  private static final String HEAD = "Content-Disposition: form-data; name=";

  @Test
  void partsComeInTheirOrderWithWhatTheirHeadsSay() throws IOException {
    MultipartReader reader =
        reader(
            ("--XyZ\r\n" + HEAD + "a\r\n\r\n1\r\n--XyZ\r\n" + HEAD)
                + "\"b;c\"; filename=\"ü \\\"1\\\".txt\"\r\nContent-Type: text/csv\r\n\r\nx\r\n\r\n"
                + "--XyZ--\r\n");
    MultipartPart first = reader.next().orElseThrow();
    assertThat(first.name()).isEqualTo("a");
    assertThat(first.fileName()).isEmpty();
    assertThat(first.contentType()).isEqualTo("text/plain");
    assertThat(text(first)).isEqualTo("1");
    MultipartPart second = reader.next().orElseThrow();
    assertThat(second.name()).isEqualTo("b;c");
    assertThat(second.fileName()).contains("ü \"1\".txt");
    assertThat(second.contentType()).isEqualTo("text/csv");
    assertThat(text(second)).isEqualTo("x\r\n");
    assertThat(reader.next()).isEmpty();
    assertThat(reader.next()).isEmpty();
  }

  /** Clients end lines as their system does, and some fold, pad or encode. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--XyZ\n" + HEAD + "a\n\nü\n--XyZ--\n",
        "--XyZ\r\n" + HEAD + "a\n\nü\r\n--XyZ--",
        "\r\n--XyZ\r\n"
            + HEAD
            + "a\r\n\r\nü\r\n--XyZ--\r\nbehind\r\n--XyZ\r\n"
            + HEAD
            + "b\r\n\r\n",
        "before\r\n--XyZ \t\r\n" + HEAD + "a\r\n\r\nü\r\n--XyZ--  \r\n",
        "--XyZ\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\nü\r\n--XyZ--\r\n",
        "--XyZ\r\nnonsense\r\n" + HEAD + "a;\r\n\r\nü\r\n--XyZ--\r\n",
        "--XyZ\r\n" + HEAD + "a\r\nContent-Transfer-Encoding: base64\r\n\r\nw7w=\r\n--XyZ--\r\n",
        "--XyZ\r\n"
            + HEAD
            + "a\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\n=C3=BC\r\n--XyZ--\r\n",
        "--XyZ\r\nContent-Disposition: form-data; name*=UTF-8''a\r\n\r\nü\r\n--XyZ--"
      })
  void bodiesOfManyClientsAreRead(String body) throws IOException {
    assertThat(all(reader(body))).containsExactly("a=ü");
  }

  @Test
  void aPartThatIsAMultipartItselfIsContent() throws IOException {
    String inner = "--Q\r\n\r\nin\r\n--Q--";
    String head = HEAD + "a\r\nContent-Type: multipart/mixed; boundary=Q\r\n\r\n";
    String more = "\r\n--XyZ\r\n" + HEAD + "b\r\n\r\n2\r\n--XyZ--\r\n";
    assertThat(all(reader("--XyZ\r\n" + head + inner + more))).containsExactly("a=" + inner, "b=2");
  }

  @Test
  void whatWasNotReadOfAPartIsPassedOver() throws IOException {
    String body =
        "--XyZ\r\n" + HEAD + "a\r\n\r\n" + "x".repeat(9000) + "\r\n--XyZ\r\n" + HEAD + "b";
    MultipartReader reader = reader(body + "\r\n\r\n2\r\n--XyZ--\r\n");
    assertThat(reader.next().orElseThrow().content().read()).isEqualTo('x');
    assertThat(text(reader.next().orElseThrow())).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "--XyZ\r\n",
        "--XyZ\r\n" + HEAD + "a\r\n\r\nx",
        "--XyZ\r\n" + HEAD + "a\r\n\r\nx\r\n--XyZ",
        "--XyZ\r\n" + HEAD + "a\r\n\r\nx\r\n--XyZ\r\n",
        "--XyZ\r\n" + HEAD + "a\r\n\r\nx\r\n--XyZ-",
        "--XyZ\r\n" + HEAD + "a\r\n\r\nx\r\n--XyZ\r\n" + HEAD,
        "--XyZ\r\n" + HEAD + "a\r\nContent-Transfer-Encoding: base64\r\n\r\nw7w=",
        "--XyZ--\r\n",
        "--XyZ\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: ;;;=\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\n" + HEAD + "\"a\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\n" + HEAD + "a\r\n" + HEAD + "b\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\n" + HEAD + "a\r\nContent-Transfer-Encoding: odd\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\n" + HEAD + "a\r\nContent-Transfer-Encoding: base64\r\n\r\n=x\r\n--XyZ--"
      })
  void whatIsNoFormIsRefused(String body) {
    RequestText request = SentRequest.request(null, TYPE, body);
    DeskException refused = catchThrowableOfType(DeskException.class, () -> request.values("a"));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused).hasMessageContaining("can't be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--XyZ\r\n--XyZ--\r\n", "--XyZ\r\nx\r\n--XyZ--"})
  void aFormMayHaveNoFields(String body) throws IOException {
    assertThat(all(reader(body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data; boundary=\"a b\"",
    "multipart/form-data; charset=utf-8; boundary=\"a b\"; x=y",
    "Multipart/Form-Data;Boundary=\"a b\""
  })
  void theBoundaryMayBeQuotedAndStandAnywhere(String type) throws IOException {
    String body = "--a b\r\n" + HEAD + "a\r\n\r\n1\r\n--a b--\r\n";
    assertThat(all(new MultipartReader(type, stream(body)))).containsExactly("a=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "x;=;/", ""})
  void aTypeWithoutABoundaryIsRefused(String type) {
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> new MultipartReader(type, stream("")));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: y\r\n", "nonsense\r\n", "x", " y\r\n"})
  void theHeadOfAPartIsBoundedWhateverItHolds(String lines) {
    String body = "--XyZ\r\n" + HEAD + "a\r\n" + lines.repeat(9000) + "\r\n\r\nx\r\n--XyZ--\r\n";
    DeskException refused = catchThrowableOfType(DeskException.class, () -> all(reader(body)));
    assertThat(refused).hasMessageContaining("8000 bytes");
  }

  /** As an upload of hundreds of megabytes must be read (contract §5.5). */
  @Test
  void aLargePartPassesWithoutBeingKept() throws IOException {
    long length = 64L << 20;
    String head = "--XyZ\r\n" + HEAD + "a; filename=b\r\n\r\n";
    InputStream body =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(stream(head), new Zeros(length), stream("\r\n--XyZ--\r\n"))));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    MultipartReader reader = new MultipartReader(TYPE, body);
    long passed = reader.next().orElseThrow().content().transferTo(OutputStream.nullOutputStream());
    assertThat(passed).isEqualTo(length);
    assertThat(reader.next()).isEmpty();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
  }

  private static MultipartReader reader(String body) {
    return new MultipartReader(TYPE, stream(body));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<String> all(MultipartReader reader) throws IOException {
    List<String> found = new ArrayList<>();
    Optional<MultipartPart> part = reader.next();
    while (part.isPresent()) {
      found.add(part.get().name() + "=" + text(part.get()));
      part = reader.next();
    }
    return found;
  }

  private static String text(MultipartPart part) throws IOException {
    return new String(part.content().readAllBytes(), UTF_8);
  }

  /** So many bytes of nothing. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int wanted) {
      int given = (int) Math.min(wanted, left);
      Arrays.fill(bytes, from, from + given, (byte) 0);
      left -= given;
      return given == 0 ? -1 : given;
    }
  }
}

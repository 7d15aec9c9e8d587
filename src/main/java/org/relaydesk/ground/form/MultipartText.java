package org.relaydesk.ground.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** The text parts of a multipart form; files are passed over, unless one is the input itself. */
final class MultipartText {
  /** Many more than any client's form has; the parser takes a fifth of a millisecond for each. */
  private static final int MAX_PARTS = 100;

  private static final int MAX_DISPOSITION = 2000;

  /** The parser makes an object of each header's line. */
  private static final int MAX_HEADERS = 8000;

  private static final byte[] END = {'-', '-'};

  /** Beyond every place in a body: what follows is a part's content. */
  private static final int NO_FRAME = Integer.MAX_VALUE;

  private MultipartText() {}

  /**
   * @param wanted says by its name whether a part is read at all
   */
  static List<Parameter> read(MediaText type, byte[] bytes, Predicate<String> wanted) {
    try {
      String boundary = new ContentType(type.header()).getParameter("boundary");
      if (boundary == null || boundary.isEmpty()) {
        throw broken();
      }
      checkFrame(bytes, ("--" + boundary).getBytes(ISO_8859_1));
      MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(bytes, type.header()));
      List<Parameter> found = new ArrayList<>();
      for (int i = 0; i < parts.getCount(); i++) {
        Parameter parameter = read(parts.getBodyPart(i), wanted);
        if (parameter != null) {
          found.add(parameter);
        }
      }
      return found;
    } catch (MessagingException | IOException unreadable) {
      throw broken();
    }
  }

  /** Bounds what the parser keeps as objects: parts, and the lines before and at their heads. */
  private static void checkFrame(byte[] bytes, byte[] delimiter) {
    int parts = 0;
    int frame = 0;
    for (int at = 0; at < bytes.length; at = nextLine(bytes, at)) {
      if (startsWith(bytes, at, delimiter)) {
        boolean last = startsWith(bytes, at + delimiter.length, END);
        frame = last ? NO_FRAME : at;
        parts++;
      } else if (parts > 0 && (bytes[at] == '\n' || bytes[at] == '\r')) {
        frame = NO_FRAME;
      }
      if (parts > MAX_PARTS + 1) {
        throw Failure.INVALID_VALUE.because("More than " + MAX_PARTS + " parts");
      }
      if (nextLine(bytes, at) - frame > MAX_HEADERS) {
        throw Failure.INVALID_VALUE.because(
            "A part's head has more than " + MAX_HEADERS + " bytes");
      }
    }
  }

  private static int nextLine(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    boolean pair = at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
    return pair ? at + 2 : at + 1;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] begin) {
    int end = at + begin.length;
    return end <= bytes.length && Arrays.equals(bytes, at, end, begin, 0, begin.length);
  }

  private static @Nullable Parameter read(BodyPart part, Predicate<String> wanted)
      throws MessagingException, IOException {
    String[] headers = part.getHeader("Content-Disposition");
    if (headers == null || headers.length != 1 || headers[0].length() > MAX_DISPOSITION) {
      throw broken();
    }
    ContentDisposition disposition = new ContentDisposition(headers[0]);
    String name = disposition.getParameter("name");
    if (name == null) {
      throw broken();
    }
    boolean file = disposition.getParameter("filename") != null;
    if ((file && !name.equalsIgnoreCase(LenientJson.INPUT_DATA)) || !wanted.test(name)) {
      return null;
    }
    try (InputStream content = part.getInputStream()) {
      ByteBuffer bytes = ByteBuffer.wrap(content.readAllBytes());
      MediaText type = MediaText.of(part.getContentType());
      String text = PercentText.text(bytes, type.charset(), name).toString();
      return new Parameter(Place.MULTIPART, name, text);
    }
  }

  private static DeskException broken() {
    return Failure.INVALID_VALUE.because("The multipart body can't be read");
  }
}

package org.relaydesk.base.input;

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
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Failure;

/** The text parts of a multipart form; files are passed over, unless one is the input itself. */
final class MultipartText {
  /** Many more than any client's form has; the parser takes a fifth of a millisecond for each. */
  private static final int MAX_PARTS = 100;

  private static final int MAX_DISPOSITION = 2000;

  private MultipartText() {}

  static List<Parameter> read(MediaText type, byte[] bytes) {
    try {
      String boundary = new ContentType(type.header()).getParameter("boundary");
      if (boundary == null || boundary.isEmpty()) {
        throw broken();
      }
      if (delimiters(bytes, ("--" + boundary).getBytes(ISO_8859_1)) > MAX_PARTS + 1) {
        throw Failure.INVALID_VALUE.because("More than " + MAX_PARTS + " parts");
      }
      MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(bytes, type.header()));
      List<Parameter> found = new ArrayList<>();
      for (int i = 0; i < parts.getCount(); i++) {
        Parameter parameter = read(parts.getBodyPart(i));
        if (parameter != null) {
          found.add(parameter);
        }
      }
      return found;
    } catch (MessagingException | IOException unreadable) {
      throw broken();
    }
  }

  /** How many lines begin with the delimiter. */
  private static int delimiters(byte[] bytes, byte[] delimiter) {
    int count = 0;
    boolean lineStart = true;
    for (int at = 0; at + delimiter.length <= bytes.length; at++) {
      int end = at + delimiter.length;
      if (lineStart && Arrays.equals(bytes, at, end, delimiter, 0, delimiter.length)) {
        count++;
      }
      lineStart = bytes[at] == '\n' || bytes[at] == '\r';
    }
    return count;
  }

  private static @Nullable Parameter read(BodyPart part) throws MessagingException, IOException {
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
    if (file && !name.equalsIgnoreCase(RequestText.INPUT_DATA)) {
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

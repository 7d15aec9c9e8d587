package org.relaydesk.base.input;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Failure;

/** The text parts of a multipart form; files are passed over, unless one is the input itself. */
final class MultipartText {
  private static final int MAX_PARTS = 1000;
  private static final int MAX_DISPOSITION = 2000;

  private MultipartText() {}

  static List<Parameter> read(MediaText type, byte[] bytes) {
    try {
      MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(bytes, type.header()));
      if (parts.getCount() > MAX_PARTS) {
        throw Failure.INVALID_VALUE.because("More than " + MAX_PARTS + " parts");
      }
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

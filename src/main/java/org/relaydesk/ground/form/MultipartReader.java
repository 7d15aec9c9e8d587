package org.relaydesk.ground.form;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * Reads a multipart body part by part as it comes in. It holds some kilobytes of it at a time,
 * however long a part is, so uploads are read through it too (contract §5.5). For one thread.
 */
public final class MultipartReader {
  /** Many more than any client's form has. */
  private static final int MAX_PARTS = 100;

  private static final int MAX_DISPOSITION = 2000;

  /** The parser makes an object of each header. */
  private static final int MAX_HEAD = 8000;

  private static final int LINE_END = 2;

  private static final int SHORTEST_HEADER = 4;

  /** What the parser decodes; it would pass content of any other encoding on as it is. */
  private static final Set<String> ENCODINGS =
      Set.of("7bit", "8bit", "binary", "base64", "quoted-printable");

  private static final MimeConfig BOUNDS =
      new MimeConfig.Builder()
          .setMaxHeaderLen(MAX_HEAD)
          .setMaxLineLen(MAX_HEAD)
          .setMaxHeaderCount(MAX_HEAD / SHORTEST_HEADER)
          .build();

  private final MimeTokenStream tokens = new MimeTokenStream(BOUNDS, new StrictContent(), null);
  private int parts;

  /**
   * Begins to read.
   *
   * @param contentType the value of the request's header
   * @param body is not closed
   * @throws DeskException INVALID_VALUE where the type names no boundary
   */
  public MultipartReader(String contentType, InputStream body) {
    String boundary = boundary(contentType).replaceAll("[\"\\\\]", "\\\\$0");
    tokens.parseHeadless(body, "multipart/form-data; boundary=\"" + boundary + "\"");
    // A part that is a multipart itself is content like any other.
    tokens.setRecursionMode(RecursionMode.M_FLAT);
  }

  /**
   * The next part, after what was not read of the one before; empty behind the last. One without
   * head and content is passed over: forms without fields are sent so.
   *
   * @throws DeskException INVALID_VALUE where the body is no multipart form or breaks off, or has
   *     too many parts or too long a head
   */
  public Optional<MultipartPart> next() {
    try {
      Head head = new Head();
      while (tokens.getState() != EntityState.T_END_OF_STREAM) {
        switch (tokens.next()) {
          case T_PREAMBLE -> passPreamble();
          case T_START_BODYPART -> count();
          case T_FIELD -> head.take(tokens.getField());
          case T_BODY -> {
            if (!head.isEmpty() || tokens.getInputStream().read() >= 0) {
              return Optional.of(part(head));
            }
          }
          default -> {}
        }
      }
    } catch (MimeException | IOException unreadable) {
      throw isTooLong(unreadable) ? tooLongHead() : broken();
    }
    if (parts == 0) {
      throw broken();
    }
    return Optional.empty();
  }

  private void count() {
    if (++parts > MAX_PARTS) {
      throw Failure.INVALID_VALUE.because("More than " + MAX_PARTS + " parts");
    }
  }

  private void passPreamble() throws IOException {
    if (tokens.getInputStream().readNBytes(MAX_HEAD + 1).length > MAX_HEAD) {
      throw tooLongHead();
    }
  }

  private MultipartPart part(Head head) {
    String disposition = head.disposition;
    if (disposition == null || disposition.length() > MAX_DISPOSITION) {
      throw broken();
    }
    if (!ENCODINGS.contains(tokens.getBodyDescriptor().getTransferEncoding())) {
      throw broken();
    }
    try {
      ContentDisposition parsed = new ContentDisposition(disposition);
      String name = parsed.getParameter("name");
      if (name == null) {
        throw broken();
      }
      return new MultipartPart(
          name,
          Optional.ofNullable(parsed.getParameter("filename")),
          head.contentType,
          tokens.getDecodedInputStream());
    } catch (ParseException unreadable) {
      throw broken();
    }
  }

  private static boolean isTooLong(Exception thrown) {
    return thrown instanceof MaxHeaderLimitException
        || thrown instanceof MaxHeaderLengthLimitException
        || thrown.getCause() instanceof MaxLineLimitException;
  }

  private static String boundary(String contentType) {
    try {
      String boundary = new ContentType(contentType).getParameter("boundary");
      if (boundary != null && !boundary.isEmpty()) {
        return boundary;
      }
    } catch (ParseException unreadable) {
      throw broken();
    }
    throw broken();
  }

  /**
   * Content that is not what its encoding says is refused, and so is a body without its last
   * boundary, which broke off; odd lines of a head are passed over.
   */
  private static final class StrictContent extends DecodeMonitor {
    private static final List<Event> PASSED_OVER =
        List.of(Event.INVALID_HEADER, Event.OBSOLETE_HEADER, Event.HEADERS_PREMATURE_END);

    @Override
    public boolean isListening() {
      return true;
    }

    @Override
    public boolean warn(String error, String drop) {
      return PASSED_OVER.stream().noneMatch(event -> error.contains(event.toString()));
    }
  }

  /** What counts of a part's head. */
  private static final class Head {
    private @Nullable String disposition;
    private String contentType = "text/plain";
    private int length;

    boolean isEmpty() {
      return length == 0;
    }

    void take(Field field) {
      length += field.getRaw().length() + LINE_END;
      if (length > MAX_HEAD) {
        throw tooLongHead();
      }
      switch (field.getNameLowerCase()) {
        case "content-disposition" -> {
          if (disposition != null) {
            throw broken();
          }
          disposition = field.getBody();
        }
        case "content-type" -> contentType = field.getBody();
        default -> {}
      }
    }
  }

  private static DeskException tooLongHead() {
    return Failure.INVALID_VALUE.because("A part's head has more than " + MAX_HEAD + " bytes");
  }

  private static DeskException broken() {
    return Failure.INVALID_VALUE.because("The multipart body can't be read");
  }
}

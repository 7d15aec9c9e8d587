package org.relaydesk.request.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/**
 * The answer that a file is downloaded by (RFC 9110). Whatever it is, a browser saves it: nothing
 * that somebody sent runs at the desk's own address.
 */
final class FileDownload {
  private static final int PARTIAL = 206;
  private static final int UNSATISFIABLE = 416;

  /** A browser that shows the file gives it no scripts and no origin of ours. */
  private static final String LOCKED_UP = "default-src 'none'; sandbox";

  private static final String CACHED = "private, no-cache";

  private static final Logger LOG = Logger.getLogger(FileDownload.class.getName());

  /** What is sent before it is asked again whether the rest is taken; it must not be cut. */
  private static final int PIECE = 16 * 1024;

  private final StoredFile file;
  private final LongFunction<Optional<InputStream>> content;
  private final LongPredicate taken;

  /**
   * Of a file that the caller may see.
   *
   * @param content opens it at an offset; empty where it is gone
   * @param taken tells by how much was sent whether somebody takes the rest of it
   */
  FileDownload(StoredFile file, LongFunction<Optional<InputStream>> content, LongPredicate taken) {
    this.file = file;
    this.content = content;
    this.taken = taken;
  }

  /**
   * The answer to a call with these headers; null where there is none.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the file is gone by now
   */
  public Response answer(
      @Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {
    if (ifNoneMatch != null && names(ifNoneMatch)) {
      return Response.notModified()
          .header(HttpHeaders.ETAG, tag())
          .header(HttpHeaders.CACHE_CONTROL, CACHED)
          .build();
    }
    boolean other = ifRange != null && !ifRange.strip().equals(tag());
    ByteRange wanted = range == null || other ? ByteRange.ALL : ByteRange.of(range, file.size());
    if (wanted.isAll()) {
      return headed(Response.ok(), 0, file.size()).build();
    }
    if (wanted.isNone()) {
      Problem problem =
          new Problem(Failure.INVALID_VALUE, List.of("Range"), "The file has no such bytes");
      return Response.status(UNSATISFIABLE)
          .header("Content-Range", "bytes */" + file.size())
          .entity(Envelope.failure(List.of(problem)))
          .type(Envelope.TYPE)
          .build();
    }
    String told = "bytes %d-%d/%d".formatted(wanted.first(), wanted.last(), file.size());
    return headed(Response.status(PARTIAL), wanted.first(), wanted.last() + 1)
        .header("Content-Range", told)
        .build();
  }

  private boolean names(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
  }

  private String tag() {
    return '"' + file.sha256() + '"';
  }

  private Response.ResponseBuilder headed(Response.ResponseBuilder answer, long from, long to) {
    InputStream opened =
        taken.test(0)
            ? content.apply(from).orElseThrow(() -> RecordId.unknown(Long.toString(file.id())))
            : InputStream.nullInputStream();
    StreamingOutput body = out -> write(opened, out, to - from);
    return (file.size() <= PIECE ? answer : answer.header("Connection", "close"))
        .entity(body)
        .type(file.contentType())
        .header(HttpHeaders.CONTENT_LENGTH, to - from)
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(file.name()))
        .header(HttpHeaders.ETAG, tag())
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, CACHED)
        .header("Content-Security-Policy", LOCKED_UP)
        .header("X-Content-Type-Options", "nosniff");
  }

  /**
   * What ends before its length is cut: the connection closes then, by which a client sees it.
   * There is no other way to tell once an answer has begun.
   */
  private void write(InputStream in, OutputStream out, long length) throws IOException {
    byte[] piece = new byte[(int) Math.min(PIECE, length)];
    long sent = 0;
    while (sent < length && taken.test(sent)) {
      int read = read(in, piece, length - sent);
      if (read < 0) {
        return;
      }
      out.write(piece, 0, read);
      sent += read;
    }
  }

  private int read(InputStream in, byte[] piece, long most) {
    try {
      return in.read(piece, 0, (int) Math.min(piece.length, most));
    } catch (FileNotFoundException e) {
      LOG.log(Level.FINE, "A download is cut", e);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.SEVERE, "A download is cut", e);
    }
    return -1;
  }
}

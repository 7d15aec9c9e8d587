package org.relaydesk.request.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;

/**
 * The answer that a file is downloaded by (RFC 9110). Whatever it is, a browser saves it: nothing
 * that somebody sent runs at the desk's own address.
 */
public final class FileDownload {
  private static final int PARTIAL = 206;
  private static final int UNSATISFIABLE = 416;

  /** Where a browser shows it all the same, it is somebody else's page without scripts. */
  private static final String LOCKED_UP = "default-src 'none'; sandbox";

  private static final String CACHED = "private, no-cache";

  private final StoredFile file;
  private final LongFunction<InputStream> content;
  private final BooleanSupplier unwanted;

  /**
   * Of a file that the caller may see.
   *
   * @param content opens it at an offset
   * @param unwanted tells whether nobody takes its content, or the rest of it
   */
  public FileDownload(
      StoredFile file, LongFunction<InputStream> content, BooleanSupplier unwanted) {
    this.file = file;
    this.content = content;
    this.unwanted = unwanted;
  }

  /** The answer to a call with these headers; null where there is none. */
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
    StreamingOutput body = out -> write(out, from, to);
    return answer
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

  private void write(OutputStream out, long from, long to) throws IOException {
    if (unwanted.getAsBoolean()) {
      return;
    }
    try (InputStream in = content.apply(from)) {
      byte[] buffer = new byte[64 * 1024];
      long left = to - from;
      while (left > 0 && !unwanted.getAsBoolean()) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("Attachment " + file.id() + " ends too soon");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}

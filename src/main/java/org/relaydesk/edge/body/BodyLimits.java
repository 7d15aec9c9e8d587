package org.relaydesk.edge.body;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.operation.OperationCall;
import org.relaydesk.ground.settings.AttachmentSettings;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * Bounds what request bodies take of this server. A thread that waits for a caller is lost to all
 * others: so only some may wait, most of them for callers with a key. A caller who finds no place
 * is answered 503 at once. Bytes in memory are bounded, too.
 */
@ApplicationScoped
public class BodyLimits {
  /** The request attribute that is set once the caller is known. */
  public static final String CALLER = "relaydesk.caller";

  /**
   * The share of the heap for bodies with a key, and again for those without. A body's objects take
   * a few times its bytes.
   */
  private static final int SHARE_OF_HEAP = 32;

  /** The request attribute of an upload, whose body is streamed. */
  public static final String UPLOAD = "relaydesk.upload";

  private static final Pattern UPLOADS =
      Pattern.compile(".*(/api/v3/requests(/[^/]+)?/(upload|_uploads|attachments)/?|/desk/files)");

  private static final Pattern CALLS = Pattern.compile(".*/api/(v3/.*)");
  private static final String MULTIPART = "multipart/form-data";

  /** Bytes of the parts' headers and boundaries, beside the files. */
  private static final int FRAMING = 1 << 16;

  /** Each holds a thread, and two megabytes and a half of the heap. */
  private static final int MOST_UPLOADS = 16;

  private static final int MOST_UPLOADS_OF_ONE = 8;

  private static final String UPGRADE = "Upgrade";
  private static final String UNKNOWN =
      "sending bodies without a key in the header authtoken, which would go before these";
  private static final String KNOWN = "sending bodies";
  private static final int UNKNOWN_SECONDS = 10;
  private static final int KNOWN_SECONDS = 60;
  private static final String UPLOADING = "uploading files";

  @Inject private DeskConfig config;

  private @Nullable Bounds bounds;

  /**
   * The bounds of this server.
   *
   * @param maxBytes of one body
   * @param maxUpload of one body with files
   * @param uploads has a place for each body with files
   * @param uploadSeconds how long one with files may take, beside the time for its bytes
   */
  record Bounds(
      long maxBytes,
      long maxUpload,
      SharedBodyLimit unknown,
      SharedBodyLimit known,
      Bulkhead uploads,
      int uploadSeconds) {}

  @PostConstruct
  void begin() {
    int maxBytes = config.get(Settings.INPUT_MAX_BYTES);
    int waiting = config.get(Settings.INPUT_WAITING);
    long bytes = Math.max(maxBytes, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    begin(
        new Bounds(
            maxBytes,
            FRAMING + (long) config.get(AttachmentSettings.MAX_BYTES),
            new SharedBodyLimit(UNKNOWN, waiting / 4, bytes, UNKNOWN_SECONDS),
            new SharedBodyLimit(KNOWN, waiting - waiting / 4, bytes, KNOWN_SECONDS),
            new Bulkhead(UPLOADING, MOST_UPLOADS, MOST_UPLOADS_OF_ONE),
            TransferDeadline.SECONDS));
  }

  void begin(Bounds chosen) {
    bounds = chosen;
  }

  private Bounds bounds() {
    return Objects.requireNonNull(bounds);
  }

  /** The call with a guarded body; the same call if it can't have a body. */
  public HttpServletRequest guard(HttpServletRequest request) {
    return mayHaveBody(request) ? new GuardedRequest(request, this, isUpload(request)) : request;
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).strip();
    return type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())
        && namedUpload(request).orElseGet(() -> UPLOADS.matcher(request.getRequestURI()).matches());
  }

  /** Whether the operation in the query of a POST takes files; empty if it names none. */
  private static Optional<Boolean> namedUpload(HttpServletRequest request) {
    Matcher called = CALLS.matcher(request.getRequestURI());
    return "POST".equals(request.getMethod()) && called.matches()
        ? OperationCall.takesFiles(called.group(1), request.getQueryString())
        : Optional.empty();
  }

  /**
   * Reads the form that a guarded call brings, if any.
   *
   * @throws org.relaydesk.ground.kernel.DeskException TOO_LARGE, UNAVAILABLE, or INVALID_VALUE
   *     where it can't be read or comes too slowly
   */
  public void readForm(HttpServletRequest guarded) {
    if (guarded instanceof GuardedRequest request) {
      request.getParameterMap();
    }
  }

  /** Releases what the body of a guarded call holds. */
  public void leave(HttpServletRequest guarded) {
    if (guarded instanceof GuardedRequest request) {
      request.leave();
    }
  }

  /** A body may come unannounced with HTTP/2, and with a call that offers Upgrade. */
  private static boolean mayHaveBody(HttpServletRequest request) {
    return lengthOf(request) != 0 || request.getHeader(UPGRADE) != null;
  }

  /**
   * How many bytes a body has; less than 0 where only its end tells. We never switch protocols, so
   * a call that offers it has what it announced.
   */
  static long lengthOf(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    boolean toldByItsEnd =
        request.getHeader(UPGRADE) == null
            && (request.getHeader("Transfer-Encoding") != null
                || request.getProtocol().startsWith("HTTP/2"));
    return length >= 0 || toldByItsEnd ? length : 0;
  }

  /** The largest body, in bytes. */
  long maxBytes(boolean isUpload) {
    return isUpload ? bounds().maxUpload() : bounds().maxBytes();
  }

  Bulkhead uploads() {
    return bounds().uploads();
  }

  /** The deadline of an upload that begins now. */
  TransferDeadline uploadDeadline() {
    return new TransferDeadline(bounds().uploadSeconds());
  }

  /** The caller, by key or session; empty if not known yet. */
  static String callerOf(HttpServletRequest request) {
    Object key = request.getAttribute(CALLER);
    Principal person = key == null ? request.getUserPrincipal() : null;
    return key != null ? key.toString() : person == null ? "" : person.getName();
  }

  SharedBodyLimit limitOf(boolean isKnown) {
    return isKnown ? bounds().known() : bounds().unknown();
  }
}

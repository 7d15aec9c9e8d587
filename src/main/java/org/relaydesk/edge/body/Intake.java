package org.relaydesk.edge.body;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * How much of this server's bodies may hold. A thread that waits for a caller is lost to all
 * others, so only so many may wait, most of them for callers who are known. A caller who finds no
 * place is answered 503 at once. Bodies that lie in memory are bounded as a whole likewise.
 */
@ApplicationScoped
public class Intake {
  /** The request attribute that a call has whose caller's key is known. */
  public static final String CALLER = "relaydesk.caller";

  /** What each side of the bodies may take of the heap; what is made of one is a few times that. */
  private static final int SHARE_OF_HEAP = 32;

  private static final String UPGRADE = "Upgrade";
  private static final String UNKNOWN = "Callers without a key in front";
  private static final String KNOWN = "Callers with a key in front";
  private static final int UNKNOWN_SECONDS = 10;
  private static final int KNOWN_SECONDS = 60;

  @Inject private DeskConfig config;

  private @Nullable Bounds bounds;

  /**
   * What holds here.
   *
   * @param maxBytes of one body
   */
  record Bounds(int maxBytes, Lane unknown, Lane known) {}

  @PostConstruct
  void begin() {
    int maxBytes = config.get(Settings.INPUT_MAX_BYTES);
    int waiting = config.get(Settings.INPUT_WAITING);
    long bytes = Math.max(maxBytes, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    begin(
        new Bounds(
            maxBytes,
            new Lane(UNKNOWN, waiting / 4, bytes, UNKNOWN_SECONDS),
            new Lane(KNOWN, waiting - waiting / 4, bytes, KNOWN_SECONDS)));
  }

  void begin(Bounds chosen) {
    bounds = chosen;
  }

  private Bounds bounds() {
    return Objects.requireNonNull(bounds);
  }

  /** The call as everyone after it should see it: the same where it can't have a body. */
  public HttpServletRequest guard(HttpServletRequest request) {
    return mayHaveBody(request) ? new GuardedRequest(request, this) : request;
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

  /** Gives back what the body of a guarded call held. */
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

  /** The largest body, in bytes, that a call may have: the one place that knows. */
  int maxBytes() {
    return bounds().maxBytes();
  }

  Lane lane(boolean isKnown) {
    return isKnown ? bounds().known() : bounds().unknown();
  }
}

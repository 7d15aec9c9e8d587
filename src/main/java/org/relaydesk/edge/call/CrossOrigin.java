package org.relaydesk.edge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * Sets the CORS headers of answers, failures included (contract §13, 21). Never with credentials: a
 * call is let in by its key alone.
 */
@ApplicationScoped
public class CrossOrigin {
  private static final Pattern API = Pattern.compile("(/app/[^/]+)?/api/v3(/.*)?");
  private static final String ASKED_METHOD = "Access-Control-Request-Method";
  private static final String METHODS = "GET, POST, PUT, DELETE";
  private static final String HEADERS =
      "Accept, authtoken, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
          + " If-Range, Range, TECHNICIAN_KEY";
  private static final String READABLE =
      "Accept-Ranges, Content-Disposition, Content-Range, ETag, Idempotent-Replayed, Location,"
          + " Retry-After, Warning, X-Request-Id";

  /** Ten minutes, so that a withdrawn permission ends soon. */
  private static final String SECONDS = "600";

  @Inject private DeskConfig config;

  /**
   * Sets the headers on the answer.
   *
   * @param path as it was called
   * @return whether that is the whole answer: a browser's question before the call, which needs no
   *     key and tells of every path the same
   */
  boolean answers(String path, HttpServletRequest request, HttpServletResponse response) {
    Set<String> allowed = config.get(Settings.CORS_ORIGINS);
    if (allowed.isEmpty() || !API.matcher(path).matches()) {
      return false;
    }
    response.addHeader("Vary", "Origin");
    Optional<String> origin = origin(request).filter(allowed::contains);
    origin.ifPresent(
        given -> {
          response.setHeader("Access-Control-Allow-Origin", given);
          response.setHeader("Access-Control-Expose-Headers", READABLE);
        });
    boolean asks = "OPTIONS".equals(request.getMethod()) && request.getHeader(ASKED_METHOD) != null;
    if (origin.isEmpty() || !asks) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader("Access-Control-Allow-Headers", HEADERS);
    response.setHeader("Access-Control-Max-Age", SECONDS);
    return true;
  }

  /** The origin that a call names; empty if it names none or several. */
  private static Optional<String> origin(HttpServletRequest request) {
    Enumeration<String> named = request.getHeaders("Origin");
    if (!named.hasMoreElements()) {
      return Optional.empty();
    }
    String origin = named.nextElement();
    return named.hasMoreElements() ? Optional.empty() : Optional.of(origin);
  }
}

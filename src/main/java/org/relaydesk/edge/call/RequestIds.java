package org.relaydesk.edge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.relaydesk.edge.rest.CallAttributes;

/** Gives calls their ids, unique across nodes and starts. */
@ApplicationScoped
public class RequestIds {
  private final String start = Long.toString(new SecureRandom().nextLong() >>> 24, 36);
  private final AtomicLong last = new AtomicLong();

  /**
   * Gives a call its id, and its answer the headers that every answer has. Called again for a call,
   * it keeps the id and sets the headers anew: WildFly clears them before an error page.
   */
  String mark(HttpServletRequest request, HttpServletResponse response) {
    String id =
        request.getAttribute(CallAttributes.REQUEST_ID) instanceof String given ? given : next();
    request.setAttribute(CallAttributes.REQUEST_ID, id);
    response.setHeader("X-Request-Id", id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    return id;
  }

  private String next() {
    return start + "-" + Long.toString(last.incrementAndGet(), 36);
  }
}

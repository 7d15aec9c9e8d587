package org.relaydesk.base.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Names calls, unlike those of other nodes and earlier starts. */
@ApplicationScoped
public class RequestIds {
  private final String start = Long.toString(new SecureRandom().nextLong() >>> 24, 36);
  private final AtomicLong last = new AtomicLong();

  /** Gives a call its id, and its answer too; one that has an id keeps it. */
  String name(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(Door.REQUEST_ID) instanceof String id) {
      return id;
    }
    String id = start + "-" + Long.toString(last.incrementAndGet(), 36);
    request.setAttribute(Door.REQUEST_ID, id);
    response.setHeader("X-Request-Id", id);
    return id;
  }
}

package org.relaydesk.edge.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Bounds how many files go out of this server at once: a caller that reads slowly holds a thread.
 */
@ApplicationScoped
public class DownloadLimit {
  private static final String PLACE = "relaydesk.download";
  private static final int MOST = 32;

  /** A browser asks for six at a time. */
  private static final int MOST_OF_ONE = 12;

  private final Bulkhead places = new Bulkhead("downloading files", MOST, MOST_OF_ONE);

  /**
   * Takes a place for a call until it ends.
   *
   * @throws org.relaydesk.ground.kernel.DeskException UNAVAILABLE where there is none
   */
  public void enter(HttpServletRequest request) {
    String caller = BodyLimits.callerOf(request);
    places.enter(caller);
    request.setAttribute(PLACE, caller);
  }

  /** Gives back what a call that ends has taken, if anything. */
  public void leave(HttpServletRequest request) {
    if (request.getAttribute(PLACE) instanceof String caller) {
      request.removeAttribute(PLACE);
      places.exit(caller);
    }
  }
}

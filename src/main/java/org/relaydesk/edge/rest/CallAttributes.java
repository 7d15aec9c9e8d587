package org.relaydesk.edge.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.relaydesk.edge.body.BodyLimits;

/** The request attributes of each call, set by the filters. */
public final class CallAttributes {
  /** The operation, by which the metrics count. */
  public static final String OPERATION = "relaydesk.operation";

  /** The caller's address. */
  public static final String ADDRESS = "relaydesk.address";

  /** The public part of the caller's key. */
  public static final String CALLER = BodyLimits.CALLER;

  /** The call's id in the answer and the log. */
  public static final String REQUEST_ID = "relaydesk.request-id";

  /** Method and path of the call that a named operation stands for. */
  public static final String TARGET = "relaydesk.target";

  /** Set once the caller is gone: what is still written reaches nobody. */
  public static final String CALLER_GONE = "relaydesk.caller-gone";

  /** Whether the body is an upload. */
  static final String UPLOAD = BodyLimits.UPLOAD;

  private CallAttributes() {}

  /** Whether the content of the answer is dropped: at HEAD, or if the caller is gone. */
  public static boolean wantsNoContent(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod()) || request.getAttribute(CALLER_GONE) != null;
  }

  /** The caller's address, as it was found when the call began. */
  public static String addressOf(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(ADDRESS));
  }
}

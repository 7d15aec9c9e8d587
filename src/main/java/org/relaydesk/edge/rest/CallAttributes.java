package org.relaydesk.edge.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.relaydesk.edge.body.BodyLimits;

/** The request attributes of each call, noted by the filter that finds out. */
public final class CallAttributes {
  /** What a call is for, which the metrics count by. */
  public static final String OPERATION = "relaydesk.operation";

  /** Where the call comes from. */
  public static final String ADDRESS = "relaydesk.address";

  /** The public part of the caller's key. */
  public static final String CALLER = BodyLimits.CALLER;

  /** The id that the answer and the log name the call by. */
  public static final String REQUEST_ID = "relaydesk.request-id";

  /** The call that was made of one which named an operation: method and path. */
  public static final String TARGET = "relaydesk.target";

  /** Set once the caller is gone: what is still written reaches nobody. */
  public static final String CALLER_GONE = "relaydesk.caller-gone";

  /** Whether the body is an upload. */
  static final String UPLOAD = BodyLimits.UPLOAD;

  private CallAttributes() {}

  /** Whether nobody takes the content of an answer: a HEAD asks for none, or the caller is gone. */
  public static boolean wantsNoContent(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod()) || request.getAttribute(CALLER_GONE) != null;
  }

  /** Where a call comes from, as it was found when it began. */
  public static String addressOf(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(ADDRESS));
  }
}

package org.relaydesk.apikey.limit;

/**
 * The outcome of taking a token for a call.
 *
 * @param given whether the call may go on
 * @param limit calls a minute
 * @param remaining how many more may come at once
 * @param seconds until another may come, or, where this one may, until all may
 */
record Allowance(boolean given, int limit, long remaining, long seconds) {
  /** The request property under which the answer's headers find it. */
  static final String PROPERTY = "relaydesk.allowance";
}

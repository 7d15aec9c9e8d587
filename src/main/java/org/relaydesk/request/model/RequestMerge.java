package org.relaydesk.request.model;

import java.util.List;

/**
 * What merging did.
 *
 * @param merged what points to the survivor from now on
 * @param history a row for each, and one for the survivor; not yet stored
 * @param solved whether the survivor is solved already: whoever waits for one of the merged ones
 *     waits no longer
 */
public record RequestMerge(
    Request survivor, List<Request> merged, List<RequestHistory> history, boolean solved) {
  public RequestMerge {
    merged = List.copyOf(merged);
    history = List.copyOf(history);
  }
}

package org.relaydesk.request.change;

import java.util.Set;

/**
 * A ticket was edited; fired inside the transaction.
 *
 * @param fields API names of what changed
 * @param callbackCleared whether the ticket lost its callback address
 */
public record RequestChanged(long requestId, Set<String> fields, boolean callbackCleared) {
  public RequestChanged {
    fields = Set.copyOf(fields);
  }
}

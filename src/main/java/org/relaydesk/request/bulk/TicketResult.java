package org.relaydesk.request.bulk;

import java.util.Optional;
import org.relaydesk.request.model.RequestEdit;

/**
 * What an action did to one ticket.
 *
 * @param edit empty where the ticket is to be purged
 * @param message what the answer says of it
 */
record TicketResult(Optional<RequestEdit> edit, String message) {
  static TicketResult of(RequestEdit edit, String message) {
    return new TicketResult(Optional.of(edit), message);
  }
}

package org.relaydesk.request.bulk;

import java.util.Optional;
import org.relaydesk.request.model.RequestEdit;

/**
 * What an act did to one ticket.
 *
 * @param edit empty where the ticket is to be purged
 * @param said as the answer tells it
 */
record Deed(Optional<RequestEdit> edit, String said) {
  static Deed of(RequestEdit edit, String said) {
    return new Deed(Optional.of(edit), said);
  }
}

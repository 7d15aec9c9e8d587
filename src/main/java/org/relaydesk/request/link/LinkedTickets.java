package org.relaydesk.request.link;

import java.util.List;
import org.relaydesk.request.model.Request;

/**
 * A ticket in hand, and with it those that get what it gets.
 *
 * @param linked live tickets that it is linked to, in the order of their ids; none where they are
 *     not meant
 */
public record LinkedTickets(Request ticket, List<Request> linked) {
  public LinkedTickets {
    linked = List.copyOf(linked);
  }
}

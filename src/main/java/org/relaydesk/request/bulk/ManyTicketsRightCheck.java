package org.relaydesk.request.bulk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.act.TicketRightCheck;

/** Checks the rights of the caller in many tickets: by one statement a right, not one a ticket. */
@ApplicationScoped
public class ManyTicketsRightCheck {
  @EJB private RequestAccess access;
  @Inject private CurrentCaller caller;

  TicketRightCheck of(List<Long> ids) {
    Map<Right, Set<Long>> known = new HashMap<>();
    return (id, right) -> {
      caller.get().require(right);
      if (!known.computeIfAbsent(right, asked -> access.reached(ids, asked)).contains(id)) {
        throw RequestLocks.noTicket(id);
      }
    };
  }
}

package org.relaydesk.request.bulk;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.relaydesk.edge.bulk.RecordResult;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.act.TicketActs;
import org.relaydesk.request.act.TicketRightCheck;
import org.relaydesk.request.model.KnownPeople;
import org.relaydesk.request.model.RequestEdit;
import org.relaydesk.request.model.RequestInput;

/**
 * Actions on many tickets: each as on one ticket alone, all in one transaction. A ticket whose
 * action fails stays as it is; the others are done.
 */
@Stateless
public class BulkRequests {
  private static final Right DELETE = right("delete");

  @EJB private ManyTickets many;
  @Inject private ManyTicketsRightCheck reach;
  @Inject private TicketActs acts;
  @Inject private KnownPeople people;

  /**
   * Changes what the input names.
   *
   * @param ids at least one, and at most 1,000
   * @throws org.relaydesk.ground.kernel.DeskException where the input fits no ticket at all
   */
  @Allows("requests.edit")
  public List<RecordResult> edit(List<Long> ids, RequestInput input) {
    if (!input.files().isEmpty()) {
      throw Failure.INVALID_VALUE.of("attachments", "An upload can't be attached to many tickets");
    }
    if (input.toLinked()) {
      throw Failure.INVALID_VALUE.of(
          "resolution.add_to_linked_requests", "Linked tickets go with one ticket, not with many");
    }
    TicketRightCheck reached = reach.of(ids);
    RequestInput meant = people.in(input);
    return many.editable(
        ids, right("edit"), "Request updated", ticket -> acts.edit(ticket, meant, reached));
  }

  /** Gives them to the caller. */
  @Allows("requests.pickup")
  public List<RecordResult> pickUp(List<Long> ids) {
    return many.editable(ids, right("pickup"), "Request picked up", acts::pickUp);
  }

  /** Gives them to whom the input names. */
  @Allows("requests.assign")
  public List<RecordResult> assign(List<Long> ids, RequestInput to) {
    RequestInput meant = people.in(to);
    return many.editable(
        ids, right("assign"), "Request assigned", ticket -> acts.assign(ticket, meant));
  }

  /** Closes them from any status; what the input says of the closing is noted first. */
  @Allows("requests.close")
  public List<RecordResult> close(List<Long> ids, RequestInput closure) {
    return many.editable(
        ids, right("close"), "Request closed", ticket -> acts.close(ticket, closure));
  }

  /** Puts them into the trash. */
  @Allows("requests.delete")
  public List<RecordResult> trash(List<Long> ids) {
    return many.each(
        ids, DELETE, ticket -> TicketResult.of(acts.trash(ticket, null), "Request moved to trash"));
  }

  /** Takes them out of the trash. */
  @Allows("requests.delete")
  public List<RecordResult> restore(List<Long> ids) {
    return many.each(
        ids, DELETE, ticket -> TicketResult.of(acts.restore(ticket, null), "Request restored"));
  }

  /** Puts live ones into the trash; those that are there go for good. */
  @Allows("requests.delete")
  public List<RecordResult> delete(List<Long> ids) {
    TicketRightCheck reached = reach.of(ids);
    return many.each(
        ids,
        DELETE,
        ticket -> {
          Optional<RequestEdit> edit = acts.delete(ticket, null, reached);
          return new TicketResult(
              edit, edit.isPresent() ? "Request moved to trash" : "Request deleted");
        });
  }

  private static Right right(String action) {
    return new Right("requests", action);
  }
}

package org.relaydesk.request.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.request.access.RequestLocks;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;
import org.relaydesk.request.model.RequestEditing;
import org.relaydesk.request.model.RequestInput;

/**
 * The actions on a locked ticket, with their rights. A refused action leaves the transaction
 * usable, as no enterprise bean throws.
 */
@ApplicationScoped
public class TicketActs {
  private static final Right PURGE = new Right("requests", "purge");

  /** How long a second DELETE counts as a repeat by a proxy or a client. */
  private static final long REPEATED_WITHIN = Duration.ofMinutes(10).toMillis();

  @Inject private RequestEditing editing;
  @Inject private RequestFields fields;
  @Inject private JsonOutput json;
  @Inject private RepDirectory reps;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** Changes what the input names. */
  public RequestEdit edit(Request ticket, RequestInput input, TicketRightCheck reach) {
    input.echo().requireSame(() -> json.text(fields.of(ticket)::write));
    RequestEdit edit = editing.edit(ticket, input);
    editing
        .rights(edit)
        .forEach(action -> reach.require(ticket.id(), new Right("requests", action)));
    return edit;
  }

  /** Gives the ticket to the caller. */
  public RequestEdit pickUp(Request ticket) {
    long me = caller.get().personId();
    if (reps.byId(me).isEmpty()) {
      throw Failure.INVALID_VALUE.of("technician", "Only a support rep can pick up a ticket");
    }
    return editing.pickUp(ticket, me);
  }

  /** Gives the ticket to whom the input names. */
  public RequestEdit assign(Request ticket, RequestInput to) {
    return editing.assign(ticket, to);
  }

  /** Closes from any status; what the input says of the closing is noted first. */
  public RequestEdit close(Request ticket, RequestInput closure) {
    return editing.close(ticket, closure);
  }

  /**
   * Puts a ticket into the trash.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  public RequestEdit trash(Request ticket, @Nullable Long expectedVersion) {
    if (ticket.trashed()) {
      throw Failure.CONTRADICTING_TIMES.of("id", "The ticket is in the trash already");
    }
    RequestLocks.requireVersion(ticket, expectedVersion);
    return editing.trash(ticket, false);
  }

  /**
   * Takes a ticket out of the trash.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  public RequestEdit restore(Request ticket, @Nullable Long expectedVersion) {
    if (!ticket.trashed()) {
      throw Failure.NOT_EDITABLE.of("id", "The ticket is not in the trash");
    }
    RequestLocks.requireVersion(ticket, expectedVersion);
    return editing.restore(ticket);
  }

  /**
   * Puts a live ticket into the trash. One that a DELETE put there within the last ten minutes
   * stays there: this is taken for the same DELETE once more (contract §13, 6 and 28).
   *
   * @param expectedVersion from If-Match; null takes any
   * @return empty where the ticket was in the trash before, and is to be purged
   */
  public Optional<RequestEdit> delete(
      Request ticket, @Nullable Long expectedVersion, TicketRightCheck reach) {
    if (isRepeat(ticket, expectedVersion)) {
      return Optional.of(editing.nothing(ticket));
    }
    RequestLocks.requireVersion(ticket, expectedVersion);
    if (!ticket.trashed()) {
      return Optional.of(editing.trash(ticket, true));
    }
    reach.require(ticket.id(), PURGE);
    return Optional.empty();
  }

  /** Whether a DELETE is a repeat: it names the version before the trash, or none. */
  private boolean isRepeat(Request ticket, @Nullable Long expectedVersion) {
    return ticket.deletedSince(clock.now() - REPEATED_WITHIN)
        && (expectedVersion == null || expectedVersion == ticket.version() - 1);
  }
}

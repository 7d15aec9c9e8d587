package org.relaydesk.request.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.settings.CallbackSettings;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEdit;

/** Fires the events of tickets, in their transaction. */
@ApplicationScoped
public class RequestNews {
  @Inject private Event<RequestAdded> added;
  @Inject private Event<RequestChanged> changed;
  @Inject private Event<RequestResolved> resolved;
  @Inject private DeskConfig config;
  @Inject private DeskClock clock;

  /**
   * Fires the CDI events of an edit, in its transaction.
   *
   * @param snapshot asked for only where the ticket has a callback to make
   */
  void publish(RequestEdit edit, Supplier<String> snapshot) {
    Request request = edit.request();
    changed.fire(new RequestChanged(request.id(), edit.fields(), edit.callbackCleared()));
    if (edit.passed()) {
      publishPassage(request, request.passageNo(), snapshot);
    }
  }

  /**
   * Publishes a new ticket: one that is added completed has passed, too (contract §13, 3).
   *
   * @param snapshot asked for only where the ticket has a callback to make
   */
  void publishAdded(Request request, Supplier<String> snapshot) {
    added.fire(new RequestAdded(request.id(), request.requesterId(), request.technicianId()));
    if (request.passageNo() > 0) {
      publishPassage(request, request.passageNo(), snapshot);
    }
  }

  /**
   * Tells that whoever waits for a ticket waits no longer.
   *
   * @param passageNo its own, or that of the ticket that it was merged into
   * @param snapshot asked for only where the ticket has a callback to make
   */
  void publishPassage(Request request, int passageNo, Supplier<String> snapshot) {
    String url = request.callbackUrl();
    Long owner = request.callbackOwnerId();
    if (url != null && owner != null) {
      String method = request.callbackMethod();
      resolved.fire(
          new RequestResolved(
              request.id(),
              passageNo,
              owner,
              url,
              method != null ? method : config.get(CallbackSettings.METHOD),
              snapshot.get(),
              clock.now()));
    }
  }
}

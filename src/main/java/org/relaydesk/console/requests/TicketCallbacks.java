package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.callback.Callbacks;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.kernel.DeskException;

/** The callbacks on a ticket's page: did it fire, and why not. */
@Named
@RequestScoped
public class TicketCallbacks {
  private static final int MOST = 20;
  private static final Set<String> REPLAYABLE = Set.of("delivered", "failed", "dead");

  @EJB private Callbacks callbacks;
  @Inject private Ticket ticket;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private @Nullable List<Map<String, @Nullable Object>> rows;
  private boolean shown;

  /** The newest first; read again for showing, after what the page's acts did. */
  public List<Map<String, @Nullable Object>> getRows() {
    List<Map<String, @Nullable Object>> known = rows;
    boolean showing =
        FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    if (known == null || showing != shown) {
      shown = showing;
      ListInfo info = new ListInfo(MOST, 1, "id", true, false, List.of());
      known =
          ticket.may("callbacks.view")
              ? records.of(callbacks.list(ticket.getId(), info))
              : List.of();
      rows = known;
    }
    return known;
  }

  public boolean replayable(Map<String, Object> row) {
    return REPLAYABLE.contains(String.valueOf(row.get("state")));
  }

  public void replay(String id) {
    attempt("callback.replayed", () -> callbacks.replay(ticket.getId(), Long.parseLong(id)));
  }

  /** Sends a callback at once that waits for its next attempt. */
  public void sendNow(String id) {
    attempt("callback.sentNow", () -> callbacks.sendNow(ticket.getId(), Long.parseLong(id)));
  }

  private void attempt(String done, Runnable act) {
    try {
      act.run();
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + ticket.getId(), done);
  }
}

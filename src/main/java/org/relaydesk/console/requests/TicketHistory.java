package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.request.history.RequestHistories;

/** What was done to a ticket, on its page. */
@Named
@RequestScoped
public class TicketHistory {
  private static final int MOST = 50;

  @EJB private RequestHistories histories;
  @Inject private Ticket ticket;
  @Inject private RecordMaps records;
  @Inject private HistoryTexts texts;

  private @Nullable List<Map<String, @Nullable Object>> rows;

  /** The newest first; read once, when the page is shown. */
  public List<Map<String, @Nullable Object>> getRows() {
    if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      return List.of();
    }
    List<Map<String, @Nullable Object>> known = rows;
    if (known == null) {
      ListInfo info = ListInfo.sortedBy("id", true).rows(1, MOST);
      known = records.of(histories.list(ticket.getId(), info));
      rows = known;
    }
    return known;
  }

  /** What the page calls an operation of history. */
  public String said(String operation) {
    return texts.of(operation);
  }
}

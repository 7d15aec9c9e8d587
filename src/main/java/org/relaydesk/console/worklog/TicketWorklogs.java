package org.relaydesk.console.worklog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.requests.Ticket;
import org.relaydesk.console.shell.AskedNumber;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Texts;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.worklog.WorklogSum;
import org.relaydesk.worklog.Worklogs;

/** A ticket's worklogs and their sum. */
@Named
@RequestScoped
public class TicketWorklogs {
  private static final int MOST = 20;
  private static final long MINUTE = 60_000;
  private static final long MINUTES = 60;

  @EJB private Worklogs worklogs;
  @Inject private Ticket ticket;
  @Inject private CurrentRep me;
  @Inject private RecordMaps records;
  @Inject private Texts texts;
  private @Nullable List<Map<String, @Nullable Object>> rows;
  private WorklogSum sum = new WorklogSum(0, 0, null);
  private boolean alone;

  /** The worklogs, the newest first; read once, when the page is rendered. */
  public List<Map<String, @Nullable Object>> getRows() {
    if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
        || !ticket.may("worklogs.view")) {
      return List.of();
    }
    List<Map<String, @Nullable Object>> known = rows;
    if (known == null) {
      known = asked().map(List::of).orElseGet(this::latest);
      sum = known.isEmpty() ? sum : worklogs.sum(ticket.getId());
      rows = known;
    }
    return known;
  }

  /** The worklog in the address: one that is too long for the list. */
  private Optional<Map<String, @Nullable Object>> asked() {
    Optional<FoundRecord> found =
        AskedNumber.of("work").flatMap(id -> worklogs.find(ticket.getId(), id));
    alone = found.isPresent();
    return found.map(records::of);
  }

  private List<Map<String, @Nullable Object>> latest() {
    ListInfo info = ListInfo.sortedBy("recorded_time", true).rows(1, MOST);
    return records.of(worklogs.list(ticket.getId(), info));
  }

  /** Whether one worklog alone is shown. */
  public boolean isAlone() {
    return alone;
  }

  /** The sum of time, and of cost if the caller may see it. */
  public String getSum() {
    BigDecimal cost = me.may("people.view") ? sum.cost() : null;
    String length = length(sum.spent());
    return cost == null
        ? texts.get("worklog.sum", length)
        : texts.get("worklog.sumAndCost", length, cost.toPlainString());
  }

  /** The note that there are more; empty if all are shown. */
  public String getMore() {
    return sum.count() > MOST && !alone ? texts.get("worklog.more", MOST, sum.count()) : "";
  }

  /**
   * The time of a worklog as people read it.
   *
   * @param row as the API answers it
   */
  public String length(Map<String, Object> row) {
    return row.get("time_spent") instanceof Map<?, ?> spent
        ? length(Long.parseLong(String.valueOf(spent.get("value"))))
        : "";
  }

  private String length(long millis) {
    long whole = millis / MINUTE;
    return texts.get(
        "worklog.length", String.valueOf(whole / MINUTES), String.valueOf(whole % MINUTES));
  }
}

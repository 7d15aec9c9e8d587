package org.relaydesk.console.worklog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.requests.Ticket;
import org.relaydesk.console.shell.AskedNumber;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.Records;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.Texts;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.worklog.WorklogFields;
import org.relaydesk.worklog.WorklogSum;
import org.relaydesk.worklog.Worklogs;

/** The work on a ticket: what was recorded, its sum, and a form for more. */
@Named
@RequestScoped
public class TicketWorklogs {
  private static final int MOST = 20;
  private static final long MINUTE = 60_000;
  private static final long MINUTES = 60;

  @EJB private Worklogs worklogs;
  @Inject private WorklogFields fields;
  @Inject private Ticket ticket;
  @Inject private CurrentRep me;
  @Inject private Records records;
  @Inject private Texts texts;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private @Nullable List<Map<String, @Nullable Object>> rows;
  private WorklogSum sum = new WorklogSum(0, 0, null);
  private boolean alone;
  private String hours = "";
  private String minutes = "";
  private String type = "";
  private String description = "";
  private String otherCost = "";
  private boolean firstResponse;

  /** The newest first; read once, when the page is shown. */
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

  /** The one that the address asks for: one that is too long to stand among the others. */
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

  /** Whether one alone is shown. */
  public boolean isAlone() {
    return alone;
  }

  /** What all work took, and cost where that may be told. */
  public String getSum() {
    BigDecimal cost = me.may("people.view") ? sum.cost() : null;
    String length = length(sum.spent());
    return cost == null
        ? texts.get("worklog.sum", length)
        : texts.get("worklog.sumAndCost", length, cost.toPlainString());
  }

  /** Says that there are more than the page shows; empty where it shows all. */
  public String getMore() {
    return sum.count() > MOST && !alone ? texts.get("worklog.more", MOST, sum.count()) : "";
  }

  /**
   * How long one took.
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

  /** Records what was typed. */
  public void add() {
    try {
      worklogs.add(ticket.getId(), fields.forAdd(InputObject.bare(input())));
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + ticket.getId(), "worklog.added");
  }

  private JsonObject input() {
    JsonObjectBuilder spent = Json.createObjectBuilder();
    given(spent, "hours", hours);
    given(spent, "minutes", minutes);
    JsonObjectBuilder input = Json.createObjectBuilder().add("time_spent", spent);
    given(input, "description", description);
    given(input, "other_cost", otherCost);
    if (!type.isEmpty()) {
      input.add("type", Json.createObjectBuilder().add("id", type));
    }
    return input.add("mark_first_response", firstResponse).build();
  }

  private static void given(JsonObjectBuilder input, String key, String typed) {
    if (!typed.isBlank()) {
      input.add(key, typed);
    }
  }

  public String getHours() {
    return hours;
  }

  public void setHours(@Nullable String hours) {
    this.hours = TypedText.of(hours);
  }

  public String getMinutes() {
    return minutes;
  }

  public void setMinutes(@Nullable String minutes) {
    this.minutes = TypedText.of(minutes);
  }

  public String getType() {
    return type;
  }

  public void setType(@Nullable String type) {
    this.type = type == null ? "" : type;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String description) {
    this.description = TypedText.of(description);
  }

  public String getOtherCost() {
    return otherCost;
  }

  public void setOtherCost(@Nullable String otherCost) {
    this.otherCost = TypedText.of(otherCost);
  }

  public boolean isFirstResponse() {
    return firstResponse;
  }

  public void setFirstResponse(boolean firstResponse) {
    this.firstResponse = firstResponse;
  }
}

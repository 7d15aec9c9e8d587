package org.relaydesk.console.worklog;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.requests.Ticket;
import org.relaydesk.console.shell.AskedNumber;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.SingleSubmit;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.worklog.WorklogFields;
import org.relaydesk.worklog.Worklogs;

/** The form for work on a ticket: a new piece, or the one that the address asks for. */
@Named
@ViewScoped
public class RecordWork implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String SPENT = "time_spent";
  private static final List<String> TIMES = List.of("hours", "minutes");
  private static final List<String> TEXTS = List.of("description", "type", "other_cost");

  /** The id of the box whose field name stands twice in the page. */
  private static final Map<String, String> BOXES = Map.of("description", "work_description");

  @EJB private Worklogs worklogs;
  @Inject private WorklogFields fields;
  @Inject private Ticket ticket;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> stored = new LinkedHashMap<>();
  private final SingleSubmit once = new SingleSubmit();
  private String typeName = "";
  private boolean firstResponse;
  private boolean wasFirstResponse;
  private long id;
  private long version;

  /** Fills the form with the worklog in the address, if the caller may change it. */
  public void load() {
    TIMES.forEach(field -> stored.put(field, ""));
    TEXTS.forEach(field -> stored.put(field, ""));
    values.putAll(stored);
    AskedNumber.of("work")
        .filter(asked -> mayChange())
        .flatMap(asked -> worklogs.find(ticket.getId(), asked))
        .ifPresent(this::fill);
  }

  private boolean mayChange() {
    return ticket.isFound()
        && !ticket.isTrashed()
        && ticket.may("worklogs.view")
        && (ticket.may("worklogs.edit") || ticket.may("worklogs.delete"));
  }

  private void fill(FoundRecord found) {
    id = found.id();
    version = found.version();
    Map<String, @Nullable Object> row = records.of(found);
    Object spent = row.get(SPENT);
    TIMES.forEach(field -> stored.put(field, part(spent, field)));
    stored.put("description", TypedText.of(row.get("description")));
    stored.put("type", part(row.get("type"), "id"));
    typeName = part(row.get("type"), "name");
    stored.put("other_cost", TypedText.of(row.get("other_cost")));
    values.putAll(stored);
    wasFirstResponse = Boolean.TRUE.equals(row.get("mark_first_response"));
    firstResponse = wasFirstResponse;
  }

  private static String part(@Nullable Object object, String field) {
    return object instanceof Map<?, ?> map ? TypedText.of(map.get(field)) : "";
  }

  /** Adds a worklog. */
  public void add() {
    JsonObject typed = changes().build();
    attempt(
        "worklog.added",
        typed.toString(),
        () -> worklogs.add(ticket.getId(), fields.forAdd(InputObject.bare(typed))));
  }

  /** Saves the changed fields. */
  public void save() {
    JsonObject typed = changes().build();
    attempt(
        typed.isEmpty() ? "ticket.unchanged" : "worklog.saved",
        typed.toString(),
        () -> {
          if (!typed.isEmpty()) {
            worklogs.edit(ticket.getId(), id, fields.forEdit(InputObject.bare(typed)), version);
          }
        });
  }

  /** Deletes it for good. */
  public void delete() {
    attempt("worklog.deleted", "deleted", () -> worklogs.delete(ticket.getId(), id, version));
  }

  /** The fields that differ from the stored ones; all of a new worklog. */
  private JsonObjectBuilder changes() {
    JsonObjectBuilder input = Json.createObjectBuilder();
    if (id == 0 || TIMES.stream().anyMatch(this::isChanged)) {
      JsonObjectBuilder spent = Json.createObjectBuilder();
      TIMES.stream()
          .filter(field -> !value(field).isBlank())
          .forEach(field -> spent.add(field, value(field)));
      input.add(SPENT, spent);
    }
    TEXTS.stream().filter(this::isChanged).forEach(field -> change(input, field));
    if (firstResponse != wasFirstResponse) {
      input.add("mark_first_response", firstResponse);
    }
    return input;
  }

  private void change(JsonObjectBuilder input, String field) {
    String value = value(field);
    if (value.isBlank()) {
      input.addNull(field);
    } else if (field.equals("type")) {
      input.add(field, Json.createObjectBuilder().add("id", value));
    } else {
      input.add(field, value);
    }
  }

  private boolean isChanged(String field) {
    return !value(field).equals(stored.get(field));
  }

  private String value(String field) {
    return TypedText.of(values.get(field));
  }

  private void attempt(String done, String said, Runnable act) {
    try {
      once.run(said, act);
    } catch (DeskException e) {
      messages.failure(e, BOXES);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + ticket.getId(), done);
  }

  /** The boxes' texts, by the fields' names. */
  public Map<String, String> getValues() {
    return values;
  }

  /** The stored type, even one out of use; null for none. */
  public @Nullable Map<String, String> getStoredType() {
    String type = stored.getOrDefault("type", "");
    return type.isEmpty() ? null : Map.of("id", type, "name", typeName);
  }

  public boolean isFirstResponse() {
    return firstResponse;
  }

  public void setFirstResponse(boolean firstResponse) {
    this.firstResponse = firstResponse;
  }

  /** Whether the form is for a stored worklog. */
  public boolean isRecorded() {
    return id != 0;
  }
}

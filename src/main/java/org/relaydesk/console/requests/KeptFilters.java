package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.request.filter.RequestFilterInput;
import org.relaydesk.request.filter.RequestFilters;

/** The filters that a reader of the ticket list has: to choose from, to keep and to delete. */
@Named
@ViewScoped
public class KeptFilters implements Serializable {
  private static final long serialVersionUID = 1;
  private static final ListInfo ALL =
      ListInfo.sortedBy("id", false)
          .rows(1, ListInfo.MOST_ROWS)
          .only("id", "name", "is_system", "owner");

  @EJB private RequestFilters filters;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  @Inject private CurrentRep rep;
  private String name = "";
  private boolean shared;
  private transient @Nullable List<Map<String, @Nullable Object>> known;

  /** All that the reader has; those of the desk's own first. */
  public List<Map<String, @Nullable Object>> getAll() {
    List<Map<String, @Nullable Object>> all = known;
    if (all == null) {
      all = records.of(filters.list(ALL));
      all.forEach(KeptFilters::label);
      known = all;
    }
    return all;
  }

  /** The desk's own are called as in the API; their words are what a reader wants. */
  private static void label(Map<String, @Nullable Object> filter) {
    String called = String.valueOf(filter.get("name"));
    boolean system = Boolean.TRUE.equals(filter.get("is_system"));
    filter.put("label", system ? called.replace('_', ' ') : called);
  }

  /** The one with this id; empty where the reader has none. */
  Optional<Map<String, @Nullable Object>> byId(String id) {
    return getAll().stream().filter(filter -> id.equals(filter.get("id"))).findFirst();
  }

  /** Whether the reader owns it; only its owner may change it. */
  public boolean isOwn(String id) {
    return byId(id)
        .filter(filter -> filter.get("owner") instanceof Map<?, ?> owner && isReader(owner))
        .isPresent();
  }

  private boolean isReader(Map<?, ?> owner) {
    return Long.toString(rep.getId()).equals(owner.get("id"));
  }

  /**
   * Keeps what the list is narrowed by.
   *
   * @param base the chosen filter; empty for none
   * @param subject what the subject contains; empty for anything
   * @param status its id; empty for any
   */
  public void keep(String base, String subject, String status) {
    JsonObjectBuilder input =
        Json.createObjectBuilder()
            .add("name", Objects.toString(name, ""))
            .add("is_shared", shared)
            .add("search_criteria", criteria(subject, status));
    if (!base.isEmpty()) {
      input.add("filter_by", Json.createObjectBuilder().add("id", base));
    }
    try {
      RequestFilterInput kept = RequestFilterInput.forAdd(InputObject.bare(input.build()));
      redirects.saying(
          "requests.xhtml?filter=" + records.of(filters.add(kept)).get("id"),
          "requests.filterKept",
          name);
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  private static JsonArrayBuilder criteria(String subject, String status) {
    JsonArrayBuilder criteria = Json.createArrayBuilder();
    if (!subject.isBlank()) {
      criteria.add(criterion("subject", "contains", subject.strip()));
    }
    if (!status.isEmpty()) {
      criteria.add(criterion("status.id", "is", status));
    }
    return criteria;
  }

  private static JsonObjectBuilder criterion(String field, String condition, String value) {
    return Json.createObjectBuilder()
        .add("field", field)
        .add("condition", condition)
        .add("value", value);
  }

  /** Deletes a filter of the reader's own; one that another tab has deleted is no failure. */
  public void delete(String id) {
    try {
      filters.delete(Long.parseLong(id), null);
    } catch (DeskException e) {
      if (e.failure() != Failure.NOT_FOUND) {
        messages.failure(e);
        return;
      }
    }
    redirects.saying("requests.xhtml", "requests.filterDeleted");
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}

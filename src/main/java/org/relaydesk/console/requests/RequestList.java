package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.LazyRows;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.TableState;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.request.RequestTrash;
import org.relaydesk.request.Requests;
import org.relaydesk.request.access.RequestAccess;

/** The list of tickets, and of those in the trash. */
@Named
@ViewScoped
public class RequestList implements Serializable {
  private static final long serialVersionUID = 1;

  /** Where a sort has no index all tickets pass through it: each field more makes it slower. */
  private static final String[] COLUMNS = {
    "id", "subject", "requester", "technician", "status", "priority", "created_time"
  };

  private static final Right RESTORE = Right.parse("requests.delete");

  @EJB private Requests requests;
  @EJB private RequestAccess access;
  @EJB private RequestTrash bin;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private LookupValues lookups;
  @Inject private Redirects redirects;
  @Inject private TableState table;
  @Inject private KeptFilters filters;
  private @Nullable String subject;
  private String status = "";
  private String filter = "";
  private String trash = "";
  private boolean understood = true;
  private transient @Nullable LazyRows rows;

  /** A wrong filter shows an empty list with a message; all tickets would mislead. */
  public void check() {
    if (!status.isEmpty() && statusId().isEmpty()) {
      messages.error("requests.noStatus", status);
      understood = false;
    }
    if (!filter.isEmpty() && filters.byId(filter).isEmpty()) {
      messages.error("requests.noFilter", filter);
      understood = false;
    }
    if (!List.of("", "true", "false").contains(trash)) {
      messages.error("requests.noTrash", trash);
      understood = false;
    }
  }

  private Optional<Long> statusId() {
    return lookups.all(Status.class).stream()
        .map(LookupEntry::id)
        .filter(id -> status.equals(Long.toString(id)))
        .findFirst();
  }

  public LazyRows getRows() {
    LazyRows known = rows;
    if (known == null) {
      known = new LazyRows(understood ? wanted() : nothing(), requests::list, this::shown);
      rows = known;
    }
    return known;
  }

  private ListInfo wanted() {
    ListInfo info =
        ListInfo.sortedBy("id", true).only(COLUMNS).where(Criterion.is("is_trashed", isTrash()));
    if (subject != null && !subject.isBlank()) {
      info = info.where(Criterion.contains("subject", subject.strip()));
    }
    Optional<Long> chosen = statusId();
    ListInfo narrowed =
        chosen.isEmpty() ? info : info.where(Criterion.is("status.id", chosen.get()));
    return filter.isEmpty() ? narrowed : narrowed.in(Reference.toId(Long.parseLong(filter)));
  }

  private static ListInfo nothing() {
    return ListInfo.sortedBy("id", true).only(COLUMNS).where(Criterion.is("id", 0L));
  }

  /** In the trash each row says whether the reader may restore the ticket. */
  private List<Map<String, @Nullable Object>> shown(Page page) {
    List<Map<String, @Nullable Object>> shown = records.of(page);
    if (isTrash()) {
      Set<Long> restorable = access.reached(shown.stream().map(RequestList::id).toList(), RESTORE);
      shown.forEach(row -> row.put("restorable", restorable.contains(id(row))));
    }
    return shown;
  }

  private static Long id(Map<String, @Nullable Object> row) {
    return Long.valueOf(String.valueOf(row.get("id")));
  }

  public void restore(String id) {
    try {
      bin.restore(Long.parseLong(id), null);
      redirects.saying("requests.xhtml?trash=true&" + table.getQuery(), "ticket.restored", id);
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  public @Nullable String getSubject() {
    return subject;
  }

  public void setSubject(@Nullable String subject) {
    this.subject = subject;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(@Nullable String status) {
    this.status = status == null ? "" : status.strip();
  }

  /** Whether what it is narrowed by is worth a name: more than one of the filters there are. */
  public boolean isKeepable() {
    boolean based =
        filter.isEmpty()
            || filters.byId(filter).filter(known -> known.get("owner") == null).isPresent();
    return understood && based && !(getWords().isEmpty() && status.isEmpty());
  }

  /** What the subject contains; empty for anything. */
  public String getWords() {
    return subject == null ? "" : subject.strip();
  }

  public String getFilter() {
    return filter;
  }

  public void setFilter(@Nullable String filter) {
    this.filter = filter == null ? "" : filter.strip();
  }

  /** Whether it is the list of what is in the trash. */
  public boolean isTrash() {
    return trash.equals("true");
  }

  public String getTrashed() {
    return trash;
  }

  public void setTrashed(@Nullable String trashed) {
    this.trash = trashed == null ? "" : trashed;
  }
}

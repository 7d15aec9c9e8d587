package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Right;
import org.relaydesk.base.query.Criterion;
import org.relaydesk.base.query.ListInfo;
import org.relaydesk.base.query.Page;
import org.relaydesk.console.shell.LazyRows;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.Records;
import org.relaydesk.request.RequestTrash;
import org.relaydesk.request.Requests;

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
  @EJB private RequestTrash bin;
  @Inject private Records records;
  @Inject private Messages messages;
  private @Nullable String subject;
  private @Nullable Long status;
  private boolean trash;
  private transient @Nullable LazyRows rows;

  public LazyRows getRows() {
    LazyRows known = rows;
    if (known == null) {
      known = new LazyRows(wanted(), requests::list, this::shown);
      rows = known;
    }
    return known;
  }

  private ListInfo wanted() {
    ListInfo info =
        ListInfo.sortedBy("id", true).only(COLUMNS).where(Criterion.is("is_trashed", trash));
    if (subject != null && !subject.isBlank()) {
      info = info.where(Criterion.contains("subject", subject.strip()));
    }
    return status == null ? info : info.where(Criterion.is("status.id", status));
  }

  /** In the trash each row says whether its reader may take it out. */
  private List<Map<String, @Nullable Object>> shown(Page page) {
    List<Map<String, @Nullable Object>> shown = records.of(page);
    if (trash) {
      Set<Long> restorable =
          requests.reached(shown.stream().map(RequestList::id).toList(), RESTORE);
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
      messages.info("ticket.restored", id);
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

  public @Nullable Long getStatus() {
    return status;
  }

  public void setStatus(@Nullable Long status) {
    this.status = status;
  }

  public boolean isTrash() {
    return trash;
  }

  public void setTrash(boolean trash) {
    this.trash = trash;
  }
}

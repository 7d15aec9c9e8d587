package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.request.Requests;
import org.relaydesk.request.merge.MergeInput;
import org.relaydesk.request.merge.MergeUndoing;
import org.relaydesk.request.merge.RequestMerging;

/** Merges the ticket of the page into another, once the rep has seen which one that is. */
@Named
@ViewScoped
public class MergeTicket implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private Requests requests;
  @EJB private RequestMerging merging;
  @EJB private MergeUndoing undoing;
  @Inject private Ticket ticket;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;

  private String typed = "";
  private long survivor;
  private String subject = "";

  /** Finds the ticket that was typed, to be confirmed. */
  public void ask() {
    survivor = 0;
    Optional<Map<String, @Nullable Object>> found =
        Optional.of(typed.strip())
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .filter(id -> id != ticket.getId())
            .flatMap(requests::find)
            .map(
                record -> {
                  survivor = record.id();
                  return records.of(record);
                });
    subject = found.map(record -> TypedText.of(record.get("subject"))).orElse("");
    if (found.isEmpty()) {
      messages.errorOf("survivor", "merge.unknown", typed.strip());
    }
  }

  /** Merges it into the one that was confirmed, and leads there. */
  public void merge() {
    try {
      merging.merge(survivor, read(), null);
    } catch (DeskException e) {
      messages.failure(e, Map.of("id", "survivor", "merge_requests[0]", "survivor"));
      return;
    }
    redirects.saying("ticket.xhtml?id=" + survivor, "merge.done", String.valueOf(ticket.getId()));
  }

  /** Undoes the merge of the page's ticket. */
  public void undo() {
    try {
      undoing.undo(ticket.getId(), null);
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    String id = String.valueOf(ticket.getId());
    redirects.saying("ticket.xhtml?id=" + id, "merge.undone", id);
  }

  private MergeInput read() {
    return MergeInput.read(
        InputObject.bare(
            Json.createObjectBuilder()
                .add("merge_requests", Json.createArrayBuilder().add(ticket.getId()))
                .build()));
  }

  /** Whether there is a ticket to be confirmed. */
  public boolean isAsked() {
    return survivor != 0;
  }

  /** Its id as it is shown, without separators. */
  public String getSurvivor() {
    return Long.toString(survivor);
  }

  public String getSubject() {
    return subject;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(@Nullable String typed) {
    this.typed = TypedText.of(typed);
  }
}

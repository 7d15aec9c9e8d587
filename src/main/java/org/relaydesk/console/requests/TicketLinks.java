package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.request.link.LinkInput;
import org.relaydesk.request.link.RequestLinks;

/** The tickets that the ticket of the page is linked to. */
@Named
@RequestScoped
public class TicketLinks {
  private static final int MOST = 50;

  /** The box whose field stands in a list of the input. */
  private static final Map<String, String> BOXES =
      Map.of(
          "link_requests.linked_request",
          "linked_request",
          "link_requests.linked_request.id",
          "linked_request",
          "link_requests",
          "linked_request",
          "link_requests.comments",
          "link_comments");

  @EJB private RequestLinks links;
  @Inject private Ticket ticket;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private @Nullable List<Map<String, @Nullable Object>> rows;
  private boolean shown;
  private String other = "";
  private String comments = "";

  /** The one linked last first; read again for showing, after what the page's acts did. */
  public List<Map<String, @Nullable Object>> getRows() {
    List<Map<String, @Nullable Object>> known = rows;
    boolean showing =
        FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    if (known == null || showing != shown) {
      shown = showing;
      known =
          Boolean.TRUE.equals(ticket.getRecord().get("has_linked_requests")) ? read() : List.of();
      rows = known;
    }
    return known;
  }

  private List<Map<String, @Nullable Object>> read() {
    ListInfo info = ListInfo.sortedBy("added_time", true).rows(1, MOST);
    return records.of(links.list(ticket.getId(), info));
  }

  /** Links the ticket to the one that was typed. */
  public void add() {
    String typed = other.strip();
    attempt("link.added", typed, () -> links.add(ticket.getId(), input(typed)));
  }

  /** Takes a link away. */
  public void remove(String id) {
    attempt("link.removed", id, () -> links.remove(ticket.getId(), input(id)));
  }

  private LinkInput input(String id) {
    JsonObjectBuilder link =
        Json.createObjectBuilder().add("linked_request", Json.createObjectBuilder().add("id", id));
    if (!comments.isBlank()) {
      link.add("comments", comments);
    }
    JsonObject input = Json.createObjectBuilder().add("link_requests", link).build();
    return LinkInput.read(InputObject.bare(input));
  }

  private void attempt(String done, String id, Runnable act) {
    try {
      act.run();
    } catch (DeskException e) {
      messages.failure(e, BOXES);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + ticket.getId(), done, id);
  }

  public String getOther() {
    return other;
  }

  public void setOther(@Nullable String other) {
    this.other = TypedText.of(other);
  }

  public String getComments() {
    return comments;
  }

  public void setComments(@Nullable String comments) {
    this.comments = TypedText.of(comments);
  }
}

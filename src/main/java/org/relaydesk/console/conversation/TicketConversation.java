package org.relaydesk.console.conversation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.requests.Ticket;
import org.relaydesk.console.shell.AskedNumber;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.conversation.stream.Conversations;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;

/** What was said on a ticket, on its page. */
@Named
@RequestScoped
public class TicketConversation {
  /** Entries of a page. */
  private static final int MOST = 200;

  private static final long MOST_PARTS = 99_999;

  private static final String[] SHOWN = {
    "id",
    "type",
    "created_time",
    "created_by",
    "show_to_requester",
    "has_attachments",
    "subject",
    "description",
    "state",
    "to",
    "cc",
    "attachments"
  };

  @EJB private Conversations conversations;
  @Inject private Ticket ticket;
  @Inject private RecordMaps records;
  private @Nullable List<Map<String, @Nullable Object>> rows;
  private boolean older;
  private boolean alone;

  /** The newest first; read once, when the page is shown. */
  public List<Map<String, @Nullable Object>> getRows() {
    if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      return List.of();
    }
    List<Map<String, @Nullable Object>> known = rows;
    if (known == null) {
      known = asked().map(List::of).orElseGet(this::read);
      rows = known;
    }
    return known;
  }

  /** The one entry that the address asks for: one that is too long to stand among the others. */
  private Optional<Map<String, @Nullable Object>> asked() {
    Optional<FoundRecord> found =
        AskedNumber.of("entry").flatMap(id -> conversations.find(ticket.getId(), id));
    alone = found.isPresent();
    return found.map(records::of);
  }

  private List<Map<String, @Nullable Object>> read() {
    ListInfo info =
        ListInfo.sortedBy("created_time", true).rows((getPart() - 1) * MOST + 1, MOST).only(SHOWN);
    Page page = conversations.list(ticket.getId(), info);
    older = page.hasMore();
    return records.of(page);
  }

  /** Whether one entry alone is shown. */
  public boolean isAlone() {
    return alone;
  }

  /** Which part of the stream is shown; the first has the newest. */
  public int getPart() {
    return AskedNumber.of("said").filter(part -> part <= MOST_PARTS).orElse(1L).intValue();
  }

  /** Whether there is more behind what is shown. */
  public boolean isOlder() {
    return older;
  }

  /** What an entry is, in a word of the pages' texts. */
  public String kind(Map<String, @Nullable Object> entry) {
    return switch (String.valueOf(entry.get("type"))) {
      case "NOTES" -> "note";
      case "CONVERSATION" -> "reply";
      default -> "notice";
    };
  }

  /** Whom a mail goes to; empty for a note, and for who may not see it. */
  public String to(Map<String, @Nullable Object> entry) {
    return Addresses.shown(entry.get("to"));
  }

  /** Who gets a copy of it. */
  public String copies(Map<String, @Nullable Object> entry) {
    return Addresses.shown(entry.get("cc"));
  }
}

package org.relaydesk.console.conversation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.requests.Ticket;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.Records;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.conversation.draft.DraftInput;
import org.relaydesk.conversation.draft.Drafts;
import org.relaydesk.conversation.reply.Replies;
import org.relaydesk.conversation.reply.ReplyInput;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;

/**
 * Replies on a ticket's page; one that is kept as a draft is there again when the page is opened.
 */
@Named
@ViewScoped
public class TicketReply implements Serializable {
  private static final long serialVersionUID = 1;

  private static final List<String> ADDRESSES = List.of("to", "cc", "bcc");

  /** The boxes whose fields the page has twice. */
  private static final Map<String, String> BOXES =
      Map.of("subject", "reply_subject", "description", "reply_text");

  @EJB private Replies replies;
  @EJB private Drafts drafts;
  @Inject private Ticket ticket;
  @Inject private Records records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private final Map<String, String> values = new LinkedHashMap<>();
  private long draft;
  private String draftTime = "";

  /** Fills the boxes with the draft that the caller wrote last, when the page is opened. */
  public void load() {
    ADDRESSES.forEach(field -> values.put(field, ""));
    values.put("subject", "");
    values.put("description", "");
    // Somebody's: whether it is the caller's is asked only then.
    boolean drafted = Boolean.TRUE.equals(ticket.getRecord().get("has_draft"));
    if (drafted && ticket.may("requests.reply")) {
      ListInfo latest = ListInfo.sortedBy("last_updated_time", true).rows(1, 1);
      records.of(drafts.list(ticket.getId(), latest)).forEach(this::fill);
    }
  }

  private void fill(Map<String, @Nullable Object> kept) {
    draft = Long.parseLong(String.valueOf(kept.get("id")));
    ADDRESSES.forEach(field -> values.put(field, Addresses.shown(kept.get(field))));
    values.put("subject", TypedText.of(kept.get("subject")));
    values.put("description", TypedText.of(kept.get("description")));
    draftTime =
        kept.get("last_updated_time") instanceof Map<?, ?> time
            ? String.valueOf(time.get("display_value"))
            : "";
  }

  /** Sends it; a draft is gone then. */
  public void send() {
    attempt(
        "said.sent",
        () -> {
          JsonObjectBuilder said = said();
          if (draft != 0) {
            said.add("draft", Json.createObjectBuilder().add("id", draft));
          }
          replies.reply(ticket.getId(), ReplyInput.read(InputObject.bare(said.build())));
        });
  }

  /** Keeps what was typed, to be gone on with on any machine. */
  public void keep() {
    attempt(
        "said.kept",
        () -> {
          InputObject said = InputObject.bare(said().build());
          if (draft == 0) {
            drafts.add(ticket.getId(), DraftInput.forAdd(said));
          } else {
            drafts.edit(ticket.getId(), draft, DraftInput.forEdit(said), null);
          }
        });
  }

  public void discard() {
    attempt("said.discarded", () -> drafts.delete(ticket.getId(), draft, null));
  }

  private JsonObjectBuilder said() {
    JsonObjectBuilder said = Json.createObjectBuilder();
    ADDRESSES.forEach(field -> said.add(field, Addresses.typed(value(field))));
    said.add("subject", value("subject"));
    return said.add("description", value("description"));
  }

  private String value(String field) {
    return TypedText.of(values.get(field));
  }

  private void attempt(String done, Runnable act) {
    try {
      act.run();
    } catch (DeskException e) {
      messages.failure(e, BOXES);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + ticket.getId(), done);
  }

  public Map<String, String> getValues() {
    return values;
  }

  public boolean isDrafted() {
    return draft != 0;
  }

  public String getDraftTime() {
    return draftTime;
  }
}

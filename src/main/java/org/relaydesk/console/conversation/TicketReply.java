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
import org.relaydesk.console.files.CarriedFiles;
import org.relaydesk.console.requests.Ticket;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.SingleSubmit;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.conversation.draft.DraftInput;
import org.relaydesk.conversation.draft.Drafts;
import org.relaydesk.conversation.reply.Replies;
import org.relaydesk.conversation.reply.ReplyInput;
import org.relaydesk.engine.query.FoundRecord;
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

  /** Ids of the boxes whose field names stand twice in the page. */
  private static final Map<String, String> BOXES =
      Map.of("subject", "reply_subject", "description", "reply_text", "attachments", "reply_files");

  @EJB private Replies replies;
  @EJB private Drafts drafts;
  @Inject private Ticket ticket;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final CarriedFiles files = new CarriedFiles();
  private final SingleSubmit once = new SingleSubmit();
  private long draft;
  private long draftVersion;
  private String draftTime = "";

  /** Fills the boxes with the caller's latest draft when the page is opened. */
  public void load() {
    ADDRESSES.forEach(field -> values.put(field, ""));
    values.put("subject", "");
    values.put("description", "");
    // Says whether anybody has a draft; the caller's own is read after that.
    boolean drafted = Boolean.TRUE.equals(ticket.getRecord().get("has_draft"));
    if (drafted && ticket.may("requests.reply")) {
      ListInfo latest = ListInfo.sortedBy("last_updated_time", true).rows(1, 1);
      records.of(drafts.list(ticket.getId(), latest.only("id"))).stream()
          .map(row -> Long.parseLong(String.valueOf(row.get("id"))))
          .flatMap(id -> drafts.find(ticket.getId(), id).stream())
          .forEach(this::fill);
    }
  }

  private void fill(FoundRecord found) {
    goOnWith(found);
    Map<String, @Nullable Object> kept = records.of(found);
    ADDRESSES.forEach(field -> values.put(field, Addresses.shown(kept.get(field))));
    values.put("subject", TypedText.of(kept.get("subject")));
    files.fill(kept.get("attachments"));
    values.put("description", files.typed(TypedText.of(kept.get("description"))));
    draftTime =
        kept.get("last_updated_time") instanceof Map<?, ?> time
            ? String.valueOf(time.get("display_value"))
            : "";
  }

  /** The next action is on this draft, in its present version. */
  private void goOnWith(FoundRecord kept) {
    draft = kept.id();
    draftVersion = kept.version();
  }

  /** Sends the reply; its draft is deleted. */
  public void send() {
    attempt(
        "said.sent",
        () -> {
          JsonObjectBuilder said = said();
          if (draft != 0) {
            said.add("draft", Json.createObjectBuilder().add("id", draft));
          }
          ReplyInput reply = ReplyInput.read(InputObject.bare(said.build()));
          replies.reply(ticket.getId(), draft == 0 ? reply : reply.ofVersion(draftVersion));
          draft = 0;
        });
  }

  /** Saves what was typed as a draft. */
  public void keep() {
    attempt(
        "said.kept",
        () -> {
          InputObject said = InputObject.bare(said().build());
          goOnWith(
              draft == 0
                  ? drafts.add(ticket.getId(), DraftInput.forAdd(said))
                  : drafts.edit(ticket.getId(), draft, DraftInput.forEdit(said), draftVersion));
        });
  }

  public void discard() {
    attempt(
        "said.discarded",
        () -> {
          drafts.delete(ticket.getId(), draft, draftVersion);
          draft = 0;
        });
  }

  private JsonObjectBuilder said() {
    JsonObjectBuilder said = Json.createObjectBuilder();
    ADDRESSES.forEach(field -> said.add(field, Addresses.typed(value(field))));
    said.add("subject", value("subject"));
    said.add("attachments", files.ids());
    return said.add("description", files.stored(ticket.getId(), value("description")));
  }

  private String value(String field) {
    return TypedText.of(values.get(field));
  }

  /** A submit of the form: the same one twice is done once. */
  private record SentForm(String button, LinkedHashMap<String, String> values, String files)
      implements Serializable {}

  private void attempt(String done, Runnable act) {
    try {
      once.run(new SentForm(done, new LinkedHashMap<>(values), files.getTold()), act);
    } catch (DeskException e) {
      messages.failure(e, BOXES);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + ticket.getId(), done);
  }

  public Map<String, String> getValues() {
    return values;
  }

  public CarriedFiles getFiles() {
    return files;
  }

  public boolean isDrafted() {
    return draft != 0;
  }

  public String getDraftTime() {
    return draftTime;
  }
}

package org.relaydesk.console.conversation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.files.CarriedFiles;
import org.relaydesk.console.requests.Ticket;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.SingleSubmit;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.conversation.note.NoteInput;
import org.relaydesk.conversation.note.Notes;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;

/** A note that is added on a ticket's page. */
@Named
@ViewScoped
public class TicketNote implements Serializable {
  private static final long serialVersionUID = 1;

  private static final Map<String, String> BOXES =
      Map.of("description", "note_text", "attachments", "note_files");

  @EJB private Notes notes;
  @Inject private Ticket ticket;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private final CarriedFiles files = new CarriedFiles();
  private final SingleSubmit once = new SingleSubmit();
  private String text = "";
  private boolean shown;
  private boolean response;
  private boolean told;

  /** Adds what was typed. */
  public void add() {
    JsonObject typed =
        Json.createObjectBuilder()
            .add("description", files.stored(ticket.getId(), text))
            .add("attachments", files.ids())
            .add("show_to_requester", shown)
            .add("mark_first_response", response)
            .add("notify_technician", told)
            .build();
    try {
      once.run(
          typed.toString(),
          () -> notes.add(ticket.getId(), NoteInput.forAdd(InputObject.bare(typed))));
    } catch (DeskException e) {
      messages.failure(e, BOXES);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + ticket.getId(), "said.noted");
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = TypedText.of(text);
  }

  public CarriedFiles getFiles() {
    return files;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }

  public boolean isResponse() {
    return response;
  }

  public void setResponse(boolean response) {
    this.response = response;
  }

  /** Whether the ticket's support rep gets it by mail. */
  public boolean isTold() {
    return told;
  }

  public void setTold(boolean told) {
    this.told = told;
  }
}

package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.request.Requests;
import org.relaydesk.request.model.EditableFields;

/** The page of a new ticket. */
@Named
@ViewScoped
public class NewTicket implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private Requests requests;
  @Inject private EditableFields fields;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private final TicketForm form = new TicketForm();

  /** Adds the ticket and leads to its page. */
  public void add() {
    long id;
    try {
      id = requests.add(fields.forAdd(InputObject.bare(form.changes()))).id();
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("ticket.xhtml?id=" + id, "newTicket.added", String.valueOf(id));
  }

  public void categoryChanged() {
    form.forgetParts("subcategory", "item");
  }

  public void subcategoryChanged() {
    form.forgetParts("item");
  }

  public Map<String, String> getForm() {
    return form.getValues();
  }
}

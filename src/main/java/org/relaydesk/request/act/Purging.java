package org.relaydesk.request.act;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.request.model.Request;

/** Lets tickets go for good, with all that hangs on them. */
@ApplicationScoped
public class Purging {
  @EJB private AuditLog audit;
  @EJB private Attachments attachments;

  /** Removes a ticket in hand; its callbacks stay, and so do its mails that are due. */
  public void purge(EntityManager em, Request ticket) {
    audit.note("request.purged", new Subject("request", ticket.id(), ticket.subject()));
    attachments.removeAllOf(ticket.id());
    em.remove(ticket);
  }
}

package org.relaydesk.request.act;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.request.model.Request;

/** Purges tickets with their nested records. */
@ApplicationScoped
public class Purging {
  @EJB private AuditLog audit;
  @EJB private Attachments attachments;

  /** Purges a ticket; its callbacks and its due mails stay. */
  public void purge(EntityManager em, Request ticket) {
    audit.note("request.purged", new Subject("request", ticket.id(), ticket.subject()));
    attachments.removeAllOf(ticket.id());
    em.remove(ticket);
  }
}

package org.relaydesk.request.act;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.request.link.LinkTable;
import org.relaydesk.request.model.Request;

/** Purges tickets with their nested records. */
@ApplicationScoped
public class Purging {
  @EJB private AuditLog audit;
  @EJB private Attachments attachments;
  @Inject private LinkTable links;

  /** Removes tickets in hand; their callbacks stay, and so do their mails that are due. */
  public void purge(EntityManager em, List<Request> tickets) {
    List<Long> active = tickets.stream().filter(Request::hasActivity).map(Request::id).toList();
    if (!active.isEmpty()) {
      links.removeAllOf(em, active);
    }
    tickets.forEach(ticket -> purge(em, ticket));
  }

  private void purge(EntityManager em, Request ticket) {
    audit.note("request.purged", new Subject("request", ticket.id(), ticket.subject()));
    attachments.removeAllOf(ticket.id());
    em.remove(ticket);
  }
}

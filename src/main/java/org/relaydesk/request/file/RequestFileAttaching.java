package org.relaydesk.request.file;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.answer.FilesSeen;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.NestedKind;
import org.relaydesk.request.nested.NestedRecords;

/** Attaches uploads that an input names, and tells answers what is attached. */
@ApplicationScoped
public class RequestFileAttaching implements FilesSeen {
  private static final Right VIEW = RequestFileHolding.ATTACHMENT.right("view");
  private static final Right ADD = RequestFileHolding.ATTACHMENT.right("add");

  @EJB private Attachments attachments;
  @EJB private RequestAccess access;
  @Inject private NestedRecords nested;

  /**
   * Attaches uploads of the caller's to a ticket.
   *
   * @param em of the transaction
   * @param ticket stored, and locked
   * @param fileIds none does nothing
   * @return whether any came
   * @throws org.relaydesk.ground.kernel.DeskException where the caller may not, or has no such
   *     upload
   */
  public boolean toRequest(EntityManager em, Request ticket, Set<Long> fileIds) {
    return to(
        em, ticket, AttachmentHolder.request(ticket.id()), RequestFileHolding.ATTACHMENT, fileIds);
  }

  /** The same to its resolution. */
  public boolean toResolution(EntityManager em, Request ticket, Set<Long> fileIds) {
    return to(
        em,
        ticket,
        AttachmentHolder.resolution(ticket.id()),
        ResolutionFileHolding.ATTACHMENT,
        fileIds);
  }

  private boolean to(
      EntityManager em,
      Request ticket,
      AttachmentHolder holder,
      NestedKind kind,
      Set<Long> fileIds) {
    int count = attach(ticket, holder, fileIds);
    nested.came(em, kind, ticket, count);
    return count > 0;
  }

  /**
   * Attaches uploads to a nested record, which counts them.
   *
   * @return how many came
   */
  public int attach(Request ticket, AttachmentHolder holder, Set<Long> fileIds) {
    int count = attachments.attach(holder, fileIds);
    if (count > 0) {
      access.require(ticket.id(), ADD);
    }
    return count;
  }

  @Override
  public Set<Long> among(Set<Long> requestIds) {
    return access.reached(requestIds, VIEW);
  }
}

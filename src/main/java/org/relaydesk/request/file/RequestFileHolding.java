package org.relaydesk.request.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.nested.NestedKind;
import org.relaydesk.request.nested.NestedRecords;

/** The files of tickets themselves. */
@ApplicationScoped
public class RequestFileHolding implements FileHolding {
  static final NestedKind ATTACHMENT =
      new NestedKind("attachment", "attachments", RequestActivity.Count.ATTACHMENTS);

  @Inject private NestedRecords nested;

  @Override
  public AttachmentHolder.Kind kind() {
    return AttachmentHolder.Kind.REQUEST;
  }

  @Override
  public Optional<Right> needed(String action) {
    return Optional.empty();
  }

  @Override
  public void went(EntityManager em, Request ticket, AttachmentHolder holder) {
    nested.went(em, ATTACHMENT, ticket);
  }
}

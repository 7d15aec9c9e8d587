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

/** The files of tickets' resolutions, which who may view a ticket may view. */
@ApplicationScoped
public class ResolutionFileHolding implements FileHolding {
  static final NestedKind ATTACHMENT =
      new NestedKind(
          "resolution_attachment", "attachments", RequestActivity.Count.RESOLUTION_ATTACHMENTS);

  @Inject private NestedRecords nested;

  @Override
  public AttachmentHolder.Kind kind() {
    return AttachmentHolder.Kind.RESOLUTION;
  }

  @Override
  public Optional<Right> needed(String action) {
    return Optional.of(new Right("requests", action.equals("view") ? "view" : "edit"));
  }

  @Override
  public void went(EntityManager em, Request ticket, AttachmentHolder holder) {
    nested.went(em, ATTACHMENT, ticket);
  }
}

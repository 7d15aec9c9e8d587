package org.relaydesk.conversation.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.file.FileHolding;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.NestedRecords;

/** Files of drafts: only the writer sees them. */
@ApplicationScoped
public class DraftFileHolding implements FileHolding {
  private static final Right REPLY = new Right("requests", "reply");

  @Inject private DraftFields fields;
  @Inject private NestedRecords nested;

  @Override
  public AttachmentHolder.Kind kind() {
    return AttachmentHolder.Kind.DRAFT;
  }

  @Override
  public Optional<Right> needed(String action) {
    return Optional.of(REPLY);
  }

  @Override
  public boolean isMet(EntityManager em, AttachmentHolder holder) {
    return fields.records().exists(em, holder.id(), nested.mine());
  }

  @Override
  public void went(EntityManager em, Request ticket, AttachmentHolder holder) {
    fields.records().locked(em, holder.id(), nested.mine()).ifPresent(draft -> draft.holdsMore(-1));
  }
}

package org.relaydesk.conversation.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.file.FileHolding;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.nested.NestedRecords;

/** Files of notes: the right to view or edit notes lets a caller view or delete them. */
@ApplicationScoped
public class NoteFileHolding implements FileHolding {
  @Inject private NestedRecords nested;

  @Override
  public AttachmentHolder.Kind kind() {
    return AttachmentHolder.Kind.NOTE;
  }

  @Override
  public Optional<Right> needed(String action) {
    return Optional.of(Notes.NOTE.right(action.equals("view") ? "view" : "edit"));
  }

  @Override
  public void went(EntityManager em, Request ticket, AttachmentHolder holder) {
    em.createNativeQuery(
            "UPDATE request_note SET attachment_count = attachment_count - 1,"
                + " version = version + 1 WHERE id = ?")
        .setParameter(1, holder.id())
        .executeUpdate();
    nested.edited(em, Notes.NOTE, ticket, false);
  }
}

package org.relaydesk.request.file;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.model.Request;

/**
 * The rules of a kind of holder for its files, implemented by its feature. All of a ticket's files
 * are downloaded and deleted by {@code RequestFiles}.
 */
public interface FileHolding {
  /** The kind of holders. */
  AttachmentHolder.Kind kind();

  /**
   * The right that is needed in the ticket beside that to attachments.
   *
   * @param action view or delete
   */
  Optional<Right> needed(String action);

  /** Whether a caller with that right may see this very holder. */
  default boolean isMet(EntityManager em, AttachmentHolder holder) {
    return true;
  }

  /**
   * Called when a holder's file is deleted, to count and record it.
   *
   * @param em of the transaction
   * @param ticket locked
   */
  void went(EntityManager em, Request ticket, AttachmentHolder holder);
}

package org.relaydesk.request.file;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.request.model.Request;

/**
 * What a kind of holder, which may be a feature above, says of its files. All of a ticket's files
 * are downloaded and deleted at one place, whoever holds them.
 */
public interface FileHolding {
  /** Of which holders it speaks. */
  AttachmentHolder.Kind kind();

  /**
   * The right that it takes in the ticket, beside that to attachments.
   *
   * @param action view or delete
   */
  Optional<Right> needed(String action);

  /** Whether the caller, who has that right, meets this very holder. */
  default boolean isMet(EntityManager em, AttachmentHolder holder) {
    return true;
  }

  /**
   * A file of a holder's is deleted; it counts and notes it.
   *
   * @param em of the transaction
   * @param ticket locked
   */
  void went(EntityManager em, Request ticket, AttachmentHolder holder);
}

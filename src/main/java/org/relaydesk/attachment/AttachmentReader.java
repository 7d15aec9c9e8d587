package org.relaydesk.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relaydesk.ground.kernel.Open;

/** Reads content while it is sent, long after the use case that found its file has ended. */
@Stateless
@Open("goes on with a file that was allowed")
public class AttachmentReader {
  @PersistenceContext private EntityManager em;

  /** One chunk of a file's content; empty where there is none, or the file is gone. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<byte[]> chunk(long attachmentId, int no) {
    List<?> found =
        em.createNativeQuery(
                "SELECT c.content FROM attachment_chunk c"
                    + " JOIN attachment a ON a.id = c.attachment_id AND a.last_part_at IS NULL"
                    + " WHERE c.attachment_id = ? AND c.chunk_no = ?")
            .setParameter(1, attachmentId)
            .setParameter(2, no)
            .getResultList();
    return found.stream().map(byte[].class::cast).findFirst();
  }
}

package org.relaydesk.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.database.AsynchronousCommit;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;

/**
 * Stores uploads part by part, each in a transaction of its own. Until {@link Attachments} is told
 * that all of one is there, nobody sees it; what a crash leaves of one, {@link UploadRetention}
 * forgets.
 */
@Stateless
@Open("part of the use cases of whoever holds files")
public class Uploads {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /**
   * Begins an upload of the caller.
   *
   * @param batchId of the first file that came with it; null for that one
   * @param first nothing, where the file is empty
   * @return its id
   */
  public long begin(IncomingFile file, @Nullable Long batchId, ChunkBatch first) {
    Attachment attachment =
        new Attachment(file, first.end(), batchId, caller.get().personId(), clock.now());
    em.persist(attachment);
    em.flush();
    insert(attachment.id(), first);
    return attachment.id();
  }

  /**
   * Appends chunks to an upload, from where it was left.
   *
   * @return how many bytes of it are stored now
   * @throws DeskException UNAVAILABLE where it was forgotten meanwhile, or the database has lost
   *     some of it
   */
  public long append(long id, ChunkBatch next) {
    // The update locks the upload, so that it is not deleted meanwhile.
    int there =
        em.createNativeQuery(
                "UPDATE attachment SET last_part_at = ?, size_bytes = ?"
                    + " WHERE id = ? AND last_part_at > ? AND size_bytes = ?")
            .setParameter(1, clock.now())
            .setParameter(2, next.end())
            .setParameter(3, id)
            .setParameter(4, UploadRetention.LET_GO)
            .setParameter(5, next.from())
            .executeUpdate();
    if (there == 0) {
      throw lost();
    }
    // Whichever transaction completes it waits for the disk, and so for all of its chunks. The one
    // that begins it waits, too: a crash must not take back the ids that were handed out.
    mayCommitLater();
    insert(id, next);
    return next.end();
  }

  /** The failure of an upload that stood still for too long, or that a crash took some of. */
  static DeskException lost() {
    return Failure.UNAVAILABLE.because(
        "Not all that came of the files is still there; nothing was stored, send them again");
  }

  private void mayCommitLater() {
    try {
      AsynchronousCommit.allow(em.unwrap(Connection.class));
    } catch (SQLException e) {
      throw new AttachmentStoreException(e);
    }
  }

  private void insert(long id, ChunkBatch batch) {
    try {
      Connection connection = em.unwrap(Connection.class);
      batch.insert(connection, id);
    } catch (SQLException e) {
      throw new AttachmentStoreException(e);
    }
  }

  /**
   * Deletes one that is not whole, some of its last chunks at a time: H2 keeps in memory what a
   * transaction deletes.
   *
   * @return whether there is more of it
   */
  public boolean drop(long id) {
    int some = 8 * ChunkBatch.MOST;
    int deleted =
        em.createNativeQuery(
                "DELETE FROM attachment_chunk WHERE attachment_id = ?"
                    + " AND attachment_id IN"
                    + " (SELECT id FROM attachment WHERE last_part_at IS NOT NULL)"
                    + " AND chunk_no > (SELECT MAX(c.chunk_no) FROM attachment_chunk c"
                    + " WHERE c.attachment_id = ?) - ?")
            .setParameter(1, id)
            .setParameter(2, id)
            .setParameter(3, some)
            .executeUpdate();
    if (deleted < some) {
      em.createQuery("delete from Attachment a where a.id = :id and a.lastPartAt is not null")
          .setParameter("id", id)
          .executeUpdate();
    }
    return deleted == some;
  }
}

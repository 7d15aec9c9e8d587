package org.relaydesk.attachment;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.ground.digest.Sha256;
import org.relaydesk.ground.kernel.Failure;

/**
 * Stores the files of one call while they come in. No connection to the database is held while a
 * client is waited for. Whoever doesn't complete them drops them. For one thread.
 */
public final class FileIntake {
  private static final Logger LOG = Logger.getLogger(FileIntake.class.getName());

  private final Uploads uploads;
  private final List<Long> begun = new ArrayList<>();
  private final List<StoredFile> files = new ArrayList<>();

  /** An intake for one call. */
  public FileIntake(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * Stores one more file, which nobody sees until all are completed.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where it breaks off, or comes
   *     so slowly that it was forgotten
   */
  public StoredFile receive(IncomingFile file) {
    MessageDigest digest = Sha256.begin();
    ChunkBatch batch = new ChunkBatch(digest);
    try {
      long size = batch.fill(file.content());
      long id = uploads.begin(file, begun.isEmpty() ? null : begun.get(0), batch);
      begun.add(id);
      while (batch.isFull()) {
        int more = batch.fill(file.content());
        if (more > 0) {
          uploads.append(id, batch);
          size += more;
        }
      }
      StoredFile stored =
          new StoredFile(id, file.name(), file.contentType(), size, Sha256.hex(digest));
      files.add(stored);
      return stored;
    } catch (IOException e) {
      throw Failure.INVALID_VALUE.because("The file broke off");
    }
  }

  /** The files received so far. */
  public List<StoredFile> files() {
    return List.copyOf(files);
  }

  /**
   * Deletes what was received, unless it was completed. {@link UploadRetention} deletes the rest.
   */
  public void drop() {
    try {
      for (Long id : begun) {
        drop(uploads, id);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "An upload that failed is left to be forgotten", e);
    }
  }

  /** Deletes an incomplete or deleted file, in as many transactions as it takes. */
  static void drop(Uploads uploads, long id) {
    boolean more = true;
    while (more) {
      more = uploads.drop(id);
    }
  }
}

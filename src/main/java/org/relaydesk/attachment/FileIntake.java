package org.relaydesk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.ground.digest.Sha256;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.task.Ahead;

/**
 * Stores the files of one call while they come in. No connection to the database is held while a
 * client is waited for. Whoever doesn't complete them drops them. For one thread.
 */
public final class FileIntake {
  private static final Logger LOG = Logger.getLogger(FileIntake.class.getName());

  private final Uploads uploads;
  private final Executor threads;
  private final List<Long> begun = new ArrayList<>();
  private final List<StoredFile> files = new ArrayList<>();

  /**
   * An intake for one call.
   *
   * @param threads store what has come while more comes
   */
  public FileIntake(Uploads uploads, Executor threads) {
    this.uploads = uploads;
    this.threads = threads;
  }

  /**
   * Stores one more file, which nobody sees until all are completed.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where it breaks off,
   *     UNAVAILABLE where the database has lost or forgotten some of it
   */
  public StoredFile receive(IncomingFile file) {
    MessageDigest digest = Sha256.begin();
    try {
      ChunkBatch first = new ChunkBatch(digest);
      first.fill(file.content(), 0);
      long id = uploads.begin(file, begun.isEmpty() ? null : begun.get(0), first);
      begun.add(id);
      long size = first.isFull() ? receiveRest(id, file.content(), first, digest) : first.end();
      StoredFile stored =
          new StoredFile(id, file.name(), file.contentType(), size, Sha256.hex(digest));
      files.add(stored);
      return stored;
    } catch (IOException e) {
      throw Failure.INVALID_VALUE.because("The file broke off");
    }
  }

  /**
   * Stores each batch while the next one is received.
   *
   * @param stored the first batch, whose buffers are free
   * @return the size of the file in bytes
   */
  private long receiveRest(long id, InputStream content, ChunkBatch stored, MessageDigest digest)
      throws IOException {
    ChunkBatch free = stored;
    ChunkBatch come = new ChunkBatch(digest);
    come.fill(content, stored.end());
    while (come.isFull()) {
      ChunkBatch full = come;
      Ahead<Long> storing = Ahead.of(threads, () -> uploads.append(id, full));
      try {
        free.fill(content, full.end());
      } finally {
        storing.get();
      }
      come = free;
      free = full;
    }
    return come.isEmpty() ? come.end() : uploads.append(id, come);
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

package org.relaydesk.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.digest.Sha256;
import org.relaydesk.ground.task.Ahead;

/**
 * A stored file's content, read chunk by chunk, the next one while one is taken. No connection is
 * held in between, however slowly it is read. A file that is deleted meanwhile breaks off. One that
 * is read as a whole is compared with its SHA-256 before the last byte is given.
 */
final class AttachmentContent extends InputStream {
  private final StoredFile file;
  private final IntFunction<Optional<byte[]>> chunks;
  private final Executor threads;
  private final @Nullable MessageDigest digest;
  private Ahead<Optional<byte[]>> ahead;
  private byte[] chunk = {};
  private int at;
  private long next;

  private AttachmentContent(
      StoredFile file,
      long from,
      byte[] first,
      IntFunction<Optional<byte[]>> chunks,
      Executor threads) {
    this.file = file;
    this.ahead = Ahead.of(Runnable::run, () -> Optional.of(first));
    this.chunks = chunks;
    this.threads = threads;
    this.next = from;
    this.digest = from == 0 ? Sha256.begin() : null;
  }

  /**
   * Opens the content at an offset and reads the first chunk: a caller can still be told that the
   * file is gone.
   *
   * @param chunks gives one by its number; empty where there is none
   * @param threads read ahead
   * @return empty where the file is gone
   */
  static Optional<InputStream> open(
      StoredFile file, long from, IntFunction<Optional<byte[]>> chunks, Executor threads) {
    return chunks
        .apply((int) (from / ChunkBatch.SIZE))
        .map(first -> new AttachmentContent(file, from, first, chunks, threads));
  }

  @Override
  public int read() throws IOException {
    return isThere() ? chunk[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int wanted) throws IOException {
    if (wanted == 0) {
      return 0;
    }
    if (!isThere()) {
      return -1;
    }
    int given = Math.min(wanted, chunk.length - at);
    System.arraycopy(chunk, at, bytes, from, given);
    at += given;
    return given;
  }

  private boolean isThere() throws IOException {
    if (at == chunk.length && next < file.size()) {
      load();
    }
    return at < chunk.length;
  }

  private void load() throws IOException {
    int no = (int) (next / ChunkBatch.SIZE);
    long begin = (long) no * ChunkBatch.SIZE;
    byte[] loaded = ahead.get().orElseThrow(this::gone);
    if (loaded.length != Math.min(ChunkBatch.SIZE, file.size() - begin)) {
      throw new DamagedContent(file);
    }
    chunk = loaded;
    at = (int) (next - begin);
    next = begin + loaded.length;
    if (next < file.size()) {
      ahead = Ahead.of(threads, () -> chunks.apply(no + 1));
    }
    check();
  }

  private void check() throws IOException {
    if (digest != null) {
      digest.update(chunk);
      if (next == file.size() && !Sha256.hex(digest).equals(file.sha256())) {
        throw new DamagedContent(file);
      }
    }
  }

  private IOException gone() {
    return new FileNotFoundException("Attachment " + file.id() + " was deleted while it was read");
  }
}

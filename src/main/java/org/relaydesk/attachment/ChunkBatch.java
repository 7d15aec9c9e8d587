package org.relaydesk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Some chunks of a content on its way in, of which one batch is in memory at a time. All but a
 * file's last chunk are full, so that what stands at an offset is found without reading what is
 * before it. For one thread.
 */
final class ChunkBatch {
  /**
   * Bytes of a chunk. A file of 200 MB is written at 75 to 220 MB/s in chunks of 32 KB, at 220 in
   * these, and no faster in larger ones, on PostgreSQL; H2 does the same from 128 KB on. H2 takes
   * no more than a megabyte as one value, and a dozen callers at once want little memory.
   */
  static final int SIZE = 256 * 1024;

  /** Chunks of a transaction. */
  static final int MOST = 4;

  private static final String INSERT =
      "INSERT INTO attachment_chunk (attachment_id, chunk_no, content) VALUES (?, ?, ?)";

  private final MessageDigest digest;
  private final byte[][] chunks = new byte[MOST][];
  private long from;
  private int length;

  /**
   * An empty batch.
   *
   * @param digest of all that comes
   */
  ChunkBatch(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * Replaces what it holds by the next bytes of a content, and waits for them.
   *
   * @param offset of the first byte in the content
   */
  void fill(InputStream content, long offset) throws IOException {
    from = offset;
    length = 0;
    int read = SIZE;
    for (int i = 0; i < MOST && read == SIZE; i++) {
      byte[] chunk = chunks[i] == null ? new byte[SIZE] : chunks[i];
      chunks[i] = chunk;
      read = content.readNBytes(chunk, 0, SIZE);
      digest.update(chunk, 0, read);
      length += read;
    }
  }

  /** Where in the content it begins. */
  long from() {
    return from;
  }

  /** Where in the content it ends: the content's size, where it isn't full. */
  long end() {
    return from + length;
  }

  boolean isFull() {
    return length == MOST * SIZE;
  }

  boolean isEmpty() {
    return length == 0;
  }

  private int count() {
    return (length + SIZE - 1) / SIZE;
  }

  /** Inserts the chunks by one statement. */
  void insert(Connection connection, long attachmentId) throws SQLException {
    int firstNo = (int) (from / SIZE);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, attachmentId);
      for (int i = 0; i < count(); i++) {
        int size = Math.min(SIZE, length - i * SIZE);
        insert.setInt(2, firstNo + i);
        insert.setBytes(3, size == SIZE ? chunks[i] : Arrays.copyOf(chunks[i], size));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}

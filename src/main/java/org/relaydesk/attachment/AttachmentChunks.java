package org.relaydesk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Content cut into chunks, of which one is in memory at a time. All but a file's last one are full,
 * so that what stands at an offset is found without reading what is before it.
 */
final class AttachmentChunks {
  /**
   * Bytes of a chunk. A file of 200 MB is written at 75 to 220 MB/s in chunks of 32 KB, at 220 in
   * these, and no faster in larger ones, on PostgreSQL; H2 does the same from 128 KB on. H2 takes
   * no more than a megabyte as one value, and a dozen callers at once want little memory.
   */
  static final int SIZE = 256 * 1024;

  private static final String INSERT =
      "INSERT INTO attachment_chunk (attachment_id, chunk_no, content) VALUES (?, ?, ?)";

  private AttachmentChunks() {}

  /** How much of what was stored. */
  record Stored(long size, MessageDigest digest) {}

  /** Stores a content from its begin to its end. */
  static Stored store(Connection connection, long id, InputStream content)
      throws SQLException, IOException {
    MessageDigest digest = sha256();
    byte[] chunk = new byte[SIZE];
    long size = 0;
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, id);
      int read = content.readNBytes(chunk, 0, SIZE);
      for (int no = 0; read > 0; no++) {
        digest.update(chunk, 0, read);
        insert.setInt(2, no);
        insert.setBytes(3, read == SIZE ? chunk : Arrays.copyOf(chunk, read));
        insert.executeUpdate();
        size += read;
        read = read < SIZE ? 0 : content.readNBytes(chunk, 0, SIZE);
      }
    }
    return new Stored(size, digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

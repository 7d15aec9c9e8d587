package org.relaydesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.digest.Sha256;

/** What is read of the database, and when. */
final class AttachmentContentTest {
  private static final int SIZE = 2 * ChunkBatch.SIZE + 5;

  private final byte[] content = new byte[SIZE];
  private final List<Integer> read = new ArrayList<>();

  private InputStream open(String sha256) {
    StoredFile file = new StoredFile(1, "x", "a/b", SIZE, sha256);
    return AttachmentContent.open(file, 0, this::chunk, Runnable::run).orElseThrow();
  }

  private Optional<byte[]> chunk(int no) {
    read.add(no);
    return Optional.of(new byte[Math.min(ChunkBatch.SIZE, SIZE - no * ChunkBatch.SIZE)]);
  }

  private String sha256() {
    var digest = Sha256.begin();
    digest.update(content);
    return Sha256.hex(digest);
  }

  @Test
  void oneChunkIsReadAheadOfWhatIsTaken() throws IOException {
    InputStream in = open(sha256());
    assertThat(read).containsExactly(0);
    assertThat(in.read()).isZero();
    assertThat(read).containsExactly(0, 1);
    assertThat(in.readNBytes(ChunkBatch.SIZE)).hasSize(ChunkBatch.SIZE);
    assertThat(read).containsExactly(0, 1, 2);
  }

  @Test
  void allOfItIsGivenAndEachChunkReadOnce() throws IOException {
    assertThat(open(sha256()).readAllBytes()).isEqualTo(content);
    assertThat(read).containsExactly(0, 1, 2);
  }

  @Test
  void whatIsNotWhatWasStoredBreaksOff() {
    assertThatThrownBy(() -> open("other").readAllBytes()).isInstanceOf(DamagedContent.class);
  }

  @Test
  void whatIsDeletedMeanwhileBreaksOff() {
    StoredFile file = new StoredFile(1, "x", "a/b", SIZE, sha256());
    InputStream in =
        AttachmentContent.open(file, 0, no -> no == 0 ? chunk(0) : Optional.empty(), Runnable::run)
            .orElseThrow();
    assertThatThrownBy(in::readAllBytes).isInstanceOf(FileNotFoundException.class);
  }
}

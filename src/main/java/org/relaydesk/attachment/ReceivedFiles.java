package org.relaydesk.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files whose last bytes have come, to be completed together.
 *
 * @param description what their sender says of them; null for nothing
 */
public record ReceivedFiles(List<StoredFile> files, @Nullable String description) {
  /** The ids that they have. */
  public List<Long> ids() {
    return files.stream().map(StoredFile::id).toList();
  }
}

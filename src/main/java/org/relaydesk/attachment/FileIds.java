package org.relaydesk.attachment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Failure;

/**
 * The uploads that an input names to have them attached: {@code "attachments":[{"file_id":"606"}]}
 * (contract §5.5). A file that is attached already may stand there as an answer shows it, by its
 * id; one that doesn't stand there stays.
 */
public final class FileIds {
  private static final String[] SHOWN = {
    "name", "size", "content_type", "content_url", "description", "attached_by", "attached_on"
  };

  private FileIds() {}

  /** Reads them; none where the input says nothing of files. */
  public static Set<Long> read(InputObject in) {
    Set<Long> ids = new LinkedHashSet<>();
    for (InputObject file : in.objects(Attachments.FIELD).orDefault(List.of())) {
      file.ignored(SHOWN);
      Long named = file.number("id").orElse(null);
      Long id = file.number("file_id").orElse(named);
      if (id == null) {
        in.refuse(Failure.MISSING, Attachments.FIELD, "An attachment is named by its file_id");
      } else {
        ids.add(id);
      }
    }
    return ids;
  }
}

package org.relaydesk.attachment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.output.Output;

/**
 * The files that an answer shows inside their holders. One statement reads them for all holders
 * before the answer is written.
 */
@RequestScoped
public class ShownFiles {
  private final Map<AttachmentHolder.Kind, Map<Long, List<FoundRecord>>> read =
      new EnumMap<>(AttachmentHolder.Kind.class);

  @EJB private Attachments attachments;

  /**
   * Reads the files of holders, as they are now.
   *
   * @param holderIds of those that have any and that whoever reads may see; no more than a page
   */
  public void read(Collection<AttachmentHolder.Kind> kinds, Set<Long> holderIds) {
    if (!holderIds.isEmpty()) {
      kinds.forEach(kind -> known(kind).keySet().removeAll(holderIds));
      attachments.shown(kinds, holderIds).forEach((kind, files) -> known(kind).putAll(files));
    }
  }

  private Map<Long, List<FoundRecord>> known(AttachmentHolder.Kind kind) {
    return read.computeIfAbsent(kind, none -> new HashMap<>());
  }

  /**
   * Writes a holder's files as a list; an empty one where none were read.
   *
   * @param holderId null for a holder without any
   */
  public void write(Output out, String name, AttachmentHolder.Kind kind, @Nullable Long holderId) {
    List<FoundRecord> files =
        holderId == null
            ? List.of()
            : read.getOrDefault(kind, Map.of()).getOrDefault(holderId, List.of());
    out.json().writeStartArray(name);
    for (FoundRecord file : files) {
      out.json().writeStartObject();
      file.write(out);
      out.json().writeEnd();
    }
    out.json().writeEnd();
  }
}

package org.relaydesk.conversation.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentFields;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.ShownFiles;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.PreparedWriter;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;

/**
 * The field with the files of a note, a mail or a draft. One statement reads the files for all
 * rows.
 */
@ApplicationScoped
public class MessageFiles {
  private static final String NAME = "attachments";
  private static final Right VIEW = new Right("attachments", "view");

  @Inject private ShownFiles files;
  @Inject private CurrentCaller caller;

  /**
   * Adds the field; it is not in rows of a list unless it is asked for.
   *
   * @param idPath the holder's id, or null where it has no files
   */
  public void field(FieldList.Builder fields, String idPath, AttachmentHolder.Kind kind) {
    field(fields, List.of(idPath), row -> kind, kind);
  }

  /**
   * The same of rows of several kinds.
   *
   * @param paths the holder's id, then what tells its kind
   * @param kindOf tells it, by the values of the paths
   * @param kinds all that there are
   */
  public void field(
      FieldList.Builder fields,
      List<String> paths,
      Function<Row, AttachmentHolder.Kind> kindOf,
      AttachmentHolder.Kind... kinds) {
    fields
        .notInRows()
        .writtenBy(paths.get(0), new Prepared(List.of(kinds)))
        .field(
            NAME,
            paths,
            AttachmentFields.SHOWN.list(),
            (out, row) -> files.write(out, NAME, kindOf.apply(row), row.number(0)),
            "Its files; none for a caller who may not view attachments.");
  }

  private final class Prepared implements PreparedWriter {
    private final List<AttachmentHolder.Kind> kinds;

    Prepared(List<AttachmentHolder.Kind> kinds) {
      this.kinds = kinds;
    }

    @Override
    public void prepare(Set<Long> ids) {
      if (caller.get().may(VIEW)) {
        files.read(kinds, ids);
      }
    }

    @Override
    public void write(Output out, String name, @Nullable Long id) {
      files.write(out, name, kinds.get(0), id);
    }
  }
}

package org.relaydesk.request.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.AttachmentFields;
import org.relaydesk.attachment.AttachmentHolder;
import org.relaydesk.attachment.ShownFiles;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.ShapedFields.Part;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.PreparedWriter;
import org.relaydesk.engine.query.output.ReferenceWriter;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.lookup.ClosureCode;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.people.PersonReferences;

/** The parts of a ticket's answer that are objects: values, people, resolution, closure. */
@ApplicationScoped
public class RequestParts {
  private static final ValueType RESOLUTION =
      ValueType.object(
          "RequestResolution",
          new Member("content", ValueType.TEXT, "How the ticket was solved."),
          new Member("submitted_by", PersonReferences.SHOWN, "Who wrote it."),
          new Member("submitted_on", ValueType.TIME, "When it was written."),
          new Member(
              "resolution_attachments",
              AttachmentFields.SHOWN.list(),
              "Its files; none for a caller who may not view attachments."));

  private static final ValueType CLOSURE =
      ValueType.object(
          "ClosureInfo",
          new Member("requester_ack_resolution", ValueType.FLAG, "Whether the requester agrees."),
          new Member("requester_ack_comments", ValueType.TEXT, "What the requester said."),
          new Member("closure_code", ValueType.NAMED, "How it ended."),
          new Member("closure_comments", ValueType.TEXT, "Why it was closed."));

  /** The path of the ticket's id, where it or its resolution has files. */
  private static final String FILES_OF = "activity.filesOf";

  @Inject private ShownFiles files;
  @Inject private FilesSeen seen;
  @Inject private PersonReferences people;
  @Inject private LookupValues lookups;

  void value(
      FieldList.Builder fields, String name, Class<? extends LookupEntry> kind, String says) {
    value(fields, name, kind, ValueType.NAMED, says);
  }

  /** The same of a kind of which more is shown than its name. */
  void value(
      FieldList.Builder fields,
      String name,
      Class<? extends LookupEntry> kind,
      ValueType shown,
      String says) {
    String path = name.equals("request_type") ? "requestType" : name;
    ReferenceWriter writer = lookups.writer(kind).showing(shown);
    fields.reference(name, path + "Id", path + ".name", writer, says);
  }

  void person(FieldList.Builder fields, String name, String path, String says) {
    people.person(fields, name, path + "Id", path, says);
  }

  void technician(FieldList.Builder fields, String says) {
    people.technician(fields, "technician", "technicianId", "technician.person", says);
  }

  void resolution(FieldList.Builder fields) {
    fields
        .writtenBy("resolutionById", people)
        .writtenBy(FILES_OF, new Files())
        .object(
            "resolution",
            RESOLUTION,
            List.of(
                Part.richText("content", "resolution", "resolutionWords"),
                Part.shown("resolutionById"),
                Part.shown("resolutionAt"),
                Part.shown(FILES_OF)),
            this::writeResolution,
            "How it was solved.");
  }

  private void writeResolution(Output out, Row row) {
    out.json().writeStartObject("resolution");
    out.richText("content", row.text(0));
    people.write(out, "submitted_by", row.number(1));
    out.time("submitted_on", row.number(2));
    files.write(out, "resolution_attachments", AttachmentHolder.Kind.RESOLUTION, row.number(3));
    out.json().writeEnd();
  }

  void attachments(FieldList.Builder fields) {
    fields
        .writtenBy(FILES_OF, new Files())
        .field(
            "attachments",
            FILES_OF,
            AttachmentFields.SHOWN.list(),
            (out, row) ->
                files.write(out, "attachments", AttachmentHolder.Kind.REQUEST, row.number(0)),
            "Its files; none for a caller who may not view attachments.");
  }

  /** Reads the files of all tickets of an answer at once. */
  private final class Files implements PreparedWriter {
    @Override
    public void prepare(Set<Long> ids) {
      if (!ids.isEmpty()) {
        Set<Long> shown = seen.among(ids);
        files.read(List.of(AttachmentHolder.Kind.REQUEST, AttachmentHolder.Kind.RESOLUTION), shown);
      }
    }

    @Override
    public void write(Output out, String name, @Nullable Long id) {
      files.write(out, name, AttachmentHolder.Kind.REQUEST, id);
    }
  }

  void closure(FieldList.Builder fields) {
    fields.field(
        "closure_info",
        List.of(
            "requesterAckResolution", "requesterAckComments", "closureCodeId", "closureComments"),
        CLOSURE,
        (out, row) -> {
          out.json().writeStartObject("closure_info");
          out.flag("requester_ack_resolution", row.flag(0));
          out.text("requester_ack_comments", row.text(1));
          lookups.write(out, "closure_code", ClosureCode.class, row.number(2));
          out.text("closure_comments", row.text(3));
          out.json().writeEnd();
        },
        "What was said when it was closed.");
  }
}

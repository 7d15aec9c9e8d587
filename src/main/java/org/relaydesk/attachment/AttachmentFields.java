package org.relaydesk.attachment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;

/** The fields of a file in answers (contract §5.5). */
@ApplicationScoped
public class AttachmentFields {
  private static final ValueType SIZE =
      ValueType.object(
          "FileSize",
          new Member("display_value", ValueType.TEXT, "For people."),
          new Member("value", ValueType.TEXT, "In bytes."));

  /** A file inside another record's answer. */
  public static final ValueType SHOWN =
      ValueType.object(
          "AttachedFile",
          new Member("id", ValueType.ID, "The attachment's id."),
          new Member("name", ValueType.TEXT, "What the file is called."),
          new Member("size", SIZE, "How large it is."),
          new Member("content_type", ValueType.TEXT, "What its sender said that it is."),
          new Member("content_url", ValueType.TEXT, "Where it can be downloaded."),
          new Member("description", ValueType.TEXT, "What its sender said of it."),
          new Member("attached_by", PersonReferences.SHOWN, "Who attached it."),
          new Member("attached_on", ValueType.TIME, "When it was attached."),
          new Member("file_id", ValueType.ID, "In an input: the upload that is to be attached.")
              .sometimes());

  @Inject private PersonReferences people;
  private RecordQuery<Attachment> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The attachment's id; while nobody holds it, its file_id.")
            .text("name", "name", "What the file is called.")
            .measure("size", "size", SIZE, AttachmentFields::writeSize, "How large it is.")
            .text("content_type", "contentType", "What its sender said that it is.")
            .field(
                "content_url",
                List.of("id", "requestId"),
                ValueType.TEXT,
                AttachmentFields::writeUrl,
                "Where it can be downloaded.")
            .text("description", "description", "What its sender said of it.");
    people
        .person(fields, "attached_by", "addedById", "addedBy", "Who attached it.")
        .time("attached_on", "addedAt", "When it was attached.");
    records = new RecordQuery<>(Attachment.class, fields.build(), "id");
  }

  private static void writeSize(Output out, Row row) {
    long bytes = Objects.requireNonNullElse(row.number(0), 0L);
    out.json().writeStartObject("size");
    out.text("display_value", FileSize.shown(bytes));
    out.text("value", Long.toString(bytes));
    out.json().writeEnd();
  }

  /** Null for an upload, and for a file that belongs to no ticket. */
  private static void writeUrl(Output out, Row row) {
    Long requestId = row.number(1);
    String url = "/api/v3/requests/%d/attachments/%d/download";
    out.text("content_url", requestId == null ? null : url.formatted(requestId, row.number(0)));
  }

  /** The query of attached files. */
  public RecordQuery<Attachment> records() {
    return records;
  }

  /** A loaded file with all its fields. */
  FoundRecord of(Attachment attachment) {
    return records.of(attachment, records.fields().all());
  }
}

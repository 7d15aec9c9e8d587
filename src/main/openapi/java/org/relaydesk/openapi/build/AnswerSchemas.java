package org.relaydesk.openapi.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.relaydesk.openapi.RecordKind;
import org.relaydesk.openapi.Records;

/** Describes answers: the members that the example has, by the kinds of records. */
final class AnswerSchemas {
  private static final String STATUS = "response_status";
  private static final String INFO = "list_info";
  private static final int MOST_ROWS = 1000;

  /** Operations whose answers show a record only at times. */
  private static final Set<String> RECORD_AT_TIMES =
      Set.of("deleteRequest", "uploadAttachments", "putAttachments");

  private final Records records;
  private final Schemas schemas;

  AnswerSchemas(Records records, Schemas schemas) {
    this.records = records;
    this.schemas = schemas;
  }

  /** The schema of an operation's answer, which looks like this. */
  Schema of(String operationId, Map<?, ?> example) {
    Object status = example.get(STATUS);
    if (status == null) {
      return Schemas.of(SchemaType.OBJECT);
    }
    boolean acted = status instanceof Map<?, ?> object && object.containsKey("messages");
    Schema answer = Schemas.of(SchemaType.OBJECT).addProperty(STATUS, status(status, acted));
    answer.addRequired(STATUS);
    String name = called(status, acted);
    for (Map.Entry<?, ?> member : example.entrySet()) {
      String wrapper = String.valueOf(member.getKey());
      if (wrapper.equals(INFO)) {
        answer.addProperty(INFO, Schemas.ref("ListInfo")).addRequired(INFO);
      } else if (!wrapper.equals(STATUS)) {
        boolean always = !RECORD_AT_TIMES.contains(operationId);
        String kind = add(answer, wrapper, member.getValue() instanceof List<?>, always);
        name = kind + (acted ? always ? "Acted" : "Deleted" : "");
      }
    }
    return schemas.named(isTogether(example) ? name.replace("Page", "Added") : name, answer);
  }

  /** What an answer without a record is called. */
  private static String called(Object status, boolean acted) {
    return isOfMany(status) ? "AllDone" : acted ? "Done" : "";
  }

  /** Whether it has several records and is no page of a list: they were added together. */
  private static boolean isTogether(Map<?, ?> example) {
    return !example.containsKey(INFO)
        && example.entrySet().stream().anyMatch(member -> member.getValue() instanceof List<?>);
  }

  private static Schema status(Object status, boolean acted) {
    if (status instanceof List<?>) {
      return OASFactory.createSchema()
          .addType(SchemaType.ARRAY)
          .items(Schemas.ref("Success"))
          .minItems(1)
          .maxItems(1);
    }
    return Schemas.ref(isOfMany(status) ? "BulkActionStatus" : acted ? "ActionStatus" : "Success");
  }

  /** Whether it tells of each of many records. */
  private static boolean isOfMany(Object status) {
    return status instanceof Map<?, ?> object
        && object.get("messages") instanceof List<?> messages
        && messages.stream().anyMatch(m -> m instanceof Map<?, ?> told && told.containsKey("id"));
  }

  /** Adds the record or records, and tells what an answer with them is called. */
  private String add(Schema answer, String wrapper, boolean many, boolean always) {
    RecordKind kind =
        (many ? records.many(wrapper) : records.one(wrapper))
            .orElseThrow(() -> new IllegalStateException("No kind of record is " + wrapper));
    Schema record = many ? rows(kind) : one(kind);
    if (kind.sharesPath()) {
      // Which wrapper comes is said by the path, or by what was sent.
      (many ? kind.plurals() : kind.singulars()).forEach(each -> answer.addProperty(each, record));
      return kind.name() + (many ? "Page" : "Answer");
    }
    answer.addProperty(wrapper, record);
    if (always) {
      answer.addRequired(wrapper);
    }
    return Names.camel(wrapper) + (many ? "Page" : "Answer");
  }

  private Schema one(RecordKind kind) {
    return schemas.named(kind.name(), schemas.object(kind.members(), true, kind::isReadOnly));
  }

  /** Rows show what they are asked for. */
  private Schema rows(RecordKind kind) {
    Schema row =
        schemas.named(kind.name() + "Row", schemas.object(kind.members(), false, kind::isReadOnly));
    return Schemas.of(SchemaType.ARRAY).items(row).maxItems(MOST_ROWS);
  }
}

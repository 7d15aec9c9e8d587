package org.relaydesk.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.Output;
import org.relaydesk.engine.query.Row;
import org.relaydesk.lookup.ClosureCode;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.people.PersonReferences;

/** The parts of a ticket's answer that are objects: values, people, resolution, closure. */
@ApplicationScoped
public class RequestParts {
  @Inject private PersonReferences people;
  @Inject private LookupValues lookups;

  void value(FieldList.Builder fields, String name, Class<? extends LookupEntry> kind) {
    value(fields, name, name, kind);
  }

  void value(
      FieldList.Builder fields, String name, String path, Class<? extends LookupEntry> kind) {
    fields.reference(name, path + "Id", path + ".name", lookups.writer(kind));
  }

  void person(FieldList.Builder fields, String name, String path) {
    people.person(fields, name, path + "Id", path);
  }

  void technician(FieldList.Builder fields) {
    people.technician(fields, "technician", "technicianId", "technician.person");
  }

  void resolution(FieldList.Builder fields) {
    fields
        .searchableText("resolution", "resolution")
        .searchableText("resolution.content", "resolution")
        .writtenBy("resolutionById", people)
        .field(
            "resolution",
            List.of("resolution", "resolutionById", "resolutionAt"),
            this::writeResolution);
  }

  private void writeResolution(Output out, Row row) {
    out.json().writeStartObject("resolution");
    out.text("content", row.text(0));
    people.write(out, "submitted_by", row.number(1));
    out.time("submitted_on", row.number(2));
    out.json().writeStartArray("resolution_attachments").writeEnd();
    out.json().writeEnd();
  }

  void closure(FieldList.Builder fields) {
    fields.field(
        "closure_info",
        List.of(
            "requesterAckResolution", "requesterAckComments", "closureCodeId", "closureComments"),
        (out, row) -> {
          out.json().writeStartObject("closure_info");
          out.flag("requester_ack_resolution", row.flag(0));
          out.text("requester_ack_comments", row.text(1));
          lookups.write(out, "closure_code", ClosureCode.class, row.number(2));
          out.text("closure_comments", row.text(3));
          out.json().writeEnd();
        });
  }
}

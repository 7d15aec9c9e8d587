package org.relaydesk.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.query.FieldList;
import org.relaydesk.base.query.Output;
import org.relaydesk.base.query.Row;
import org.relaydesk.lookup.ClosureCode;
import org.relaydesk.lookup.Department;
import org.relaydesk.lookup.LookupValues;

/**
 * The parts of a ticket's answer that are objects of several columns: people, resolution, closure.
 */
final class RequestPeople {
  private RequestPeople() {}

  static void requester(FieldList.Builder fields, LookupValues lookups) {
    fields
        .reference("requester", "requesterId", "requester.name")
        .named("requester.email_id", "requester.emailId")
        .field(
            "requester",
            List.of(
                "requester.id",
                "requester.name",
                "requester.emailId",
                "requester.phone",
                "requester.mobile",
                "requester.firstName",
                "requester.lastName",
                "requester.smsMail",
                "requester.technician",
                "requester.vip",
                "requester.departmentId"),
            (out, row) -> writeRequester(out, row, lookups));
  }

  private static void writeRequester(Output out, Row row, LookupValues lookups) {
    out.json().writeStartObject("requester");
    writePerson(out, row);
    out.text("first_name", row.text(5));
    out.text("last_name", row.text(6));
    out.text("sms_mail", row.text(7));
    out.flag("is_technician", row.flag(8));
    out.flag("is_vip_user", row.flag(9));
    lookups.write(out, "department", Department.class, row.number(10));
    out.nothing("photo_url");
    out.json().writeEnd();
  }

  static void technician(FieldList.Builder fields) {
    String person = "technician.person.";
    fields
        .reference("technician", "technicianId", person + "name")
        .named("technician.email_id", person + "emailId")
        .field(
            "technician",
            List.of(
                person + "id",
                person + "name",
                person + "emailId",
                person + "phone",
                person + "mobile",
                person + "smsMail",
                "technician.costPerHour"),
            RequestPeople::writeTechnician);
  }

  private static void writeTechnician(Output out, Row row) {
    if (row.number(0) == null) {
      out.nothing("technician");
      return;
    }
    out.json().writeStartObject("technician");
    writePerson(out, row);
    out.text("sms_mail_id", row.text(5));
    out.text("cost_per_hour", text(row.get(6)));
    out.json().writeEnd();
  }

  private static void writePerson(Output out, Row row) {
    out.id("id", row.number(0));
    out.text("name", row.text(1));
    out.text("email_id", row.text(2));
    out.text("phone", row.text(3));
    out.text("mobile", row.text(4));
  }

  /** A person by id and name. */
  static void named(FieldList.Builder fields, String name, String relation) {
    fields
        .reference(name, relation + "Id", relation + ".name")
        .field(
            name,
            List.of(relation + ".id", relation + ".name"),
            (out, row) -> out.reference(name, row.number(0), row.text(1)));
  }

  static void resolution(FieldList.Builder fields) {
    fields
        .searchableText("resolution", "resolution")
        .searchableText("resolution.content", "resolution")
        .field(
            "resolution",
            List.of("resolution", "resolutionBy.id", "resolutionBy.name", "resolutionAt"),
            RequestPeople::writeResolution);
  }

  private static void writeResolution(Output out, Row row) {
    out.json().writeStartObject("resolution");
    out.text("content", row.text(0));
    out.reference("submitted_by", row.number(1), row.text(2));
    out.time("submitted_on", row.number(3));
    out.json().writeStartArray("resolution_attachments").writeEnd();
    out.json().writeEnd();
  }

  static void closure(FieldList.Builder fields, LookupValues lookups) {
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

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

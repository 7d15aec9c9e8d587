package org.relaydesk.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.query.FieldList;
import org.relaydesk.base.query.Found;
import org.relaydesk.base.query.Output;
import org.relaydesk.base.query.Page;
import org.relaydesk.base.query.Row;
import org.relaydesk.lookup.ClosureCode;
import org.relaydesk.lookup.Department;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.people.PersonCard;
import org.relaydesk.people.PersonDirectory;

/**
 * The parts of a ticket's answer that are objects: people, resolution, closure. A ticket selects
 * people's ids only; who they are is known from memory, for joining them costs more than the rest
 * of the statement.
 */
@ApplicationScoped
public class RequestPeople {
  private static final List<String> PATHS =
      List.of("requesterId", "technicianId", "createdById", "onBehalfOfId", "resolutionById");

  @Inject private PersonDirectory people;
  @Inject private LookupValues lookups;

  /** Makes sure that whom the page names is known before it is written. */
  Page known(Page page) {
    people.know(page.ids(PATHS));
    return page;
  }

  /** Makes sure that whom the ticket names is known before it is written. */
  Found known(Found ticket) {
    people.know(ticket.ids(PATHS));
    return ticket;
  }

  void requester(FieldList.Builder fields) {
    fields
        .reference("requester", "requesterId", "requester.name")
        .named("requester.email_id", "requester.emailId")
        .field("requester", "requesterId", (out, row) -> writeRequester(out, card(row, 0)));
  }

  private void writeRequester(Output out, @Nullable PersonCard requester) {
    if (requester == null) {
      out.nothing("requester");
      return;
    }
    out.json().writeStartObject("requester");
    writePerson(out, requester);
    out.text("first_name", requester.firstName());
    out.text("last_name", requester.lastName());
    out.text("sms_mail", requester.smsMail());
    out.flag("is_technician", requester.technician());
    out.flag("is_vip_user", requester.vip());
    lookups.write(out, "department", Department.class, requester.departmentId());
    out.nothing("photo_url");
    out.json().writeEnd();
  }

  void technician(FieldList.Builder fields) {
    fields
        .reference("technician", "technicianId", "technician.person.name")
        .named("technician.email_id", "technician.person.emailId")
        .field("technician", "technicianId", (out, row) -> writeTechnician(out, card(row, 0)));
  }

  private static void writeTechnician(Output out, @Nullable PersonCard technician) {
    if (technician == null) {
      out.nothing("technician");
      return;
    }
    out.json().writeStartObject("technician");
    writePerson(out, technician);
    out.text("sms_mail_id", technician.smsMail());
    BigDecimal cost = technician.costPerHour();
    out.text("cost_per_hour", cost == null ? null : cost.toString());
    out.json().writeEnd();
  }

  private static void writePerson(Output out, PersonCard person) {
    out.id("id", person.id());
    out.text("name", person.name());
    out.text("email_id", person.emailId());
    out.text("phone", person.phone());
    out.text("mobile", person.mobile());
  }

  /** A person by id and name. */
  void named(FieldList.Builder fields, String name, String relation) {
    String path = relation + "Id";
    fields
        .reference(name, path, relation + ".name")
        .field(name, path, (out, row) -> people.write(out, name, row.number(0)));
  }

  void resolution(FieldList.Builder fields) {
    fields
        .searchableText("resolution", "resolution")
        .searchableText("resolution.content", "resolution")
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

  private @Nullable PersonCard card(Row row, int index) {
    Long id = row.number(index);
    Optional<PersonCard> card = id == null ? Optional.empty() : people.byId(id);
    return card.orElse(null);
  }
}

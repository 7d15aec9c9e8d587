package org.relaydesk.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.Output;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.Row;
import org.relaydesk.lookup.Department;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.people.role.HeldRoles;

/** How people are answered: requesters, and support reps with what they have more (contract §6). */
@ApplicationScoped
public class PersonFields {
  @Inject private LookupValues lookups;
  @Inject private RepDirectory directory;
  private RecordQuery<Person> requesters;
  private RecordQuery<SupportRep> supportReps;

  @PostConstruct
  void prepare() {
    requesters = new RecordQuery<>(Person.class, requesterFields(), "version");
    supportReps = new RecordQuery<>(SupportRep.class, supportRepFields(), "person.version");
  }

  RecordQuery<Person> requesters() {
    return requesters;
  }

  RecordQuery<SupportRep> supportReps() {
    return supportReps;
  }

  private FieldList requesterFields() {
    return common(new FieldList.Builder(), "")
        .text("jobtitle", "jobTitle")
        .flag("is_technician", "technician")
        .field("type", List.of("technician", "integration"), PersonFields::writeType)
        .flag("is_vipuser", "vip")
        .time("created_time", "createdAt")
        .nothing(List.of("reporting_to", "login_name"))
        .build();
  }

  private FieldList supportRepFields() {
    return common(new FieldList.Builder(), "person.")
        .text("job_title", "person.jobTitle")
        .field(
            "cost_per_hour",
            "costPerHour",
            (out, row) -> out.text("cost_per_hour", text(row.get(0))))
        .flag("is_technician", "person.technician")
        .text("login_name", "loginName")
        .flag("login_permission", "loginEnabled")
        .field("status", "loginEnabled", (out, row) -> writeStatus(out, row.flag(0)))
        .field("roles", "id", (out, row) -> writeRoles(out, row.number(0)))
        .nothing(List.of("site"))
        .build();
  }

  private FieldList.Builder common(FieldList.Builder fields, String person) {
    return fields
        .id("id", "id")
        .text("name", person + "name")
        .text("first_name", person + "firstName")
        .text("last_name", person + "lastName")
        .text("email_id", person + "emailId")
        .text("phone", person + "phone")
        .text("mobile", person + "mobile")
        .text("employee_id", person + "employeeId")
        .text("sms_mail", person + "smsMail")
        .field(
            "department",
            person + "departmentId",
            (out, row) -> lookups.write(out, "department", Department.class, row.number(0)));
  }

  private static void writeType(Output out, Row row) {
    String person = Boolean.TRUE.equals(row.flag(0)) ? "technician" : "requester";
    out.text("type", Boolean.TRUE.equals(row.flag(1)) ? "integration" : person);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static void writeStatus(Output out, @Nullable Boolean enabled) {
    out.text("status", Boolean.TRUE.equals(enabled) ? "ACTIVE" : "LOGIN_DISABLED");
  }

  private void writeRoles(Output out, @Nullable Long personId) {
    directory
        .byId(personId == null ? 0 : personId)
        .map(RepAccess::roles)
        .orElse(HeldRoles.NONE)
        .write(out);
  }
}

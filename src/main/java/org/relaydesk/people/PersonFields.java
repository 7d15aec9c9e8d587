package org.relaydesk.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.ValueType;
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

  /** How any person is answered. */
  public RecordQuery<Person> requesters() {
    return requesters;
  }

  /** How support reps are answered. */
  public RecordQuery<SupportRep> supportReps() {
    return supportReps;
  }

  private FieldList requesterFields() {
    return common(new FieldList.Builder(), "")
        .text("jobtitle", "jobTitle", "The job title.")
        .flag("is_technician", "technician", "Whether this is a support rep.")
        .field(
            "type",
            List.of("technician", "integration"),
            ValueType.word("requester", "technician", "integration"),
            PersonFields::writeType,
            "Who or what this is.")
        .time("created_time", "createdAt", "When it was added.")
        .nothing(List.of("reporting_to"))
        .field(
            "login_name",
            "id",
            ValueType.TEXT,
            (out, row) -> out.text("login_name", loginName(row.number(0))),
            "The name that a support rep signs in with; null of anybody else.")
        .build();
  }

  private FieldList supportRepFields() {
    return common(new FieldList.Builder(), "person.")
        .text("job_title", "person.jobTitle", "The job title.")
        .field(
            "cost_per_hour",
            "costPerHour",
            ValueType.TEXT,
            (out, row) -> out.text("cost_per_hour", text(row.get(0))),
            "What an hour costs: two decimals.")
        .flag("is_technician", "person.technician", "Whether this is a support rep.")
        .text("login_name", "loginName", "The name to sign in with; no other rep has it.")
        .flag("login_permission", "loginEnabled", "Whether the rep may sign in and have a key.")
        .field(
            "status",
            "loginEnabled",
            ValueType.word("ACTIVE", "LOGIN_DISABLED"),
            (out, row) -> writeStatus(out, row.flag(0)),
            "The same as login_permission, in words.")
        .field(
            "roles",
            "id",
            HeldRoles.SHOWN,
            (out, row) -> writeRoles(out, row.number(0)),
            "All roles of the rep.")
        .nothing(List.of("site"))
        .build();
  }

  private FieldList.Builder common(FieldList.Builder fields, String person) {
    return fields
        .id("id", "id", "The person's id.")
        .text("name", person + "name", "The full name.")
        .text("first_name", person + "firstName", "The first name.")
        .text("last_name", person + "lastName", "The last name.")
        .text("email_id", person + "emailId", "The e-mail address, which means one person.")
        .text("phone", person + "phone", "The telephone number.")
        .text("mobile", person + "mobile", "The number of the mobile telephone.")
        .text("employee_id", person + "employeeId", "The number in the company.")
        .text("sms_mail", person + "smsMail", "The address that reaches it by short message.")
        .shown(
            "department",
            person + "departmentId",
            lookups.writer(Department.class),
            "Where the person works.")
        .flag("is_vipuser", person + "vip", "Whether this is an important person.")
        .flag(
            "deleted",
            person + "deleted",
            "Whether the person is out of use; lists have such people where they ask for it.");
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

  private @Nullable String loginName(@Nullable Long personId) {
    return rep(personId).map(RepAccess::loginName).orElse(null);
  }

  private Optional<RepAccess> rep(@Nullable Long personId) {
    return directory.byId(personId == null ? 0 : personId);
  }

  private void writeRoles(Output out, @Nullable Long personId) {
    rep(personId).map(RepAccess::roles).orElse(HeldRoles.NONE).write(out);
  }
}

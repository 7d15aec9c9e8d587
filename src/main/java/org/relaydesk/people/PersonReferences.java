package org.relaydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldGuard;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.PreparedWriter;
import org.relaydesk.engine.query.output.ReferenceWriter;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.lookup.Department;
import org.relaydesk.lookup.LookupValues;

/**
 * People whom another record names, in one shape everywhere (contract §13, 44): a caller who may
 * not view people is told id and name alone. Records select ids only, and memory knows who they
 * are: a join costs more than the rest of a statement.
 */
@ApplicationScoped
public class PersonReferences implements PreparedWriter {
  /** Without it nobody is told more of a person than id and name. */
  public static final Right VIEW = new Right("people", "view");

  private static final List<Member> MEMBERS =
      List.of(
          new Member("id", ValueType.ID, "The person's id."),
          new Member("name", ValueType.TEXT, "The full name."),
          new Member("first_name", ValueType.TEXT, "The first name.").sometimes(),
          new Member("last_name", ValueType.TEXT, "The last name.").sometimes(),
          new Member("email_id", ValueType.TEXT, "The e-mail address.").sometimes(),
          new Member("phone", ValueType.TEXT, "The telephone number.").sometimes(),
          new Member("mobile", ValueType.TEXT, "The number of the mobile telephone.").sometimes(),
          new Member("sms_mail", ValueType.TEXT, "The address that reaches it by short message.")
              .sometimes(),
          new Member("is_technician", ValueType.FLAG, "Whether this is a support rep.").sometimes(),
          new Member("is_vip_user", ValueType.FLAG, "Whether this is an important person.")
              .sometimes(),
          new Member("is_vipuser", ValueType.FLAG, "The same as is_vip_user.").sometimes(),
          new Member("department", ValueType.NAMED, "Where the person works.").sometimes(),
          new Member("photo_url", ValueType.NOTHING, "Always null: there are no photos.")
              .sometimes());

  /** A person whom a record names; a caller who may not view people is told id and name alone. */
  public static final ValueType SHOWN = ValueType.object("NamedPerson", MEMBERS);

  private static final ValueType TECHNICIAN =
      ValueType.object(
          "NamedTechnician",
          Stream.concat(
                  MEMBERS.stream(),
                  Stream.of(
                      new Member("sms_mail_id", ValueType.TEXT, "The same as sms_mail.")
                          .sometimes(),
                      new Member("cost_per_hour", ValueType.TEXT, "What an hour costs.")
                          .sometimes()))
              .toList());

  @Inject private PersonDirectory people;
  @Inject private LookupValues lookups;
  @Inject private CurrentCaller caller;

  /**
   * A field that names a person: written, sorted and searched.
   *
   * @param idPath the attribute with the person's id
   * @param path the attribute that leads to the person
   */
  public FieldList.Builder person(
      FieldList.Builder fields, String name, String idPath, String path, String says) {
    return found(fields.reference(name, idPath, path + ".name", this, says), name, path);
  }

  /**
   * The same of a person who works on a ticket: with their cost, and where a short message reaches
   * them.
   */
  public FieldList.Builder technician(
      FieldList.Builder fields, String name, String idPath, String path, String says) {
    ReferenceWriter plain = this::writeTechnician;
    ReferenceWriter technician = plain.showing(TECHNICIAN);
    return found(
        fields.reference(name, idPath, path + ".name", technician, says).writtenBy(idPath, this),
        name,
        path);
  }

  /** Keeps searches and sorts by what is told of people only to who may view them. */
  public FieldGuard guard() {
    return this::requireView;
  }

  /** An address can be found out by searches and sorts alone. */
  private FieldList.Builder found(FieldList.Builder fields, String name, String path) {
    return fields
        .searchedBy(name, path + ".nameKey")
        .searchedBy(name + ".name", path + ".nameKey")
        .named(name + ".email_id", path + ".emailId", this::requireView)
        .searchedBy(name + ".email_id", path + ".emailKey");
  }

  private void requireView(String field) {
    if (!caller.get().may(VIEW)) {
      throw Failure.FORBIDDEN.because("To search or sort by '" + field + "' takes " + VIEW);
    }
  }

  @Override
  public void prepare(Set<Long> ids) {
    people.know(ids);
  }

  @Override
  public ValueType shown() {
    return SHOWN;
  }

  @Override
  public void write(Output out, String name, @Nullable Long id) {
    Optional<PersonCard> card = card(id);
    if (card.isEmpty()) {
      out.nothing(name);
      return;
    }
    out.json().writeStartObject(name);
    writeMembers(out, card.get());
    out.json().writeEnd();
  }

  /** Writes several as a list, by one statement at most. */
  public void writeAll(Output out, String name, Collection<Long> ids) {
    people.know(Set.copyOf(ids));
    out.json().writeStartArray(name);
    for (Long id : ids) {
      card(id)
          .ifPresent(
              card -> {
                out.json().writeStartObject();
                writeMembers(out, card);
                out.json().writeEnd();
              });
    }
    out.json().writeEnd();
  }

  private void writeTechnician(Output out, String name, @Nullable Long id) {
    Optional<PersonCard> card = card(id);
    if (card.isEmpty()) {
      out.nothing(name);
      return;
    }
    out.json().writeStartObject(name);
    writeMembers(out, card.get());
    if (out.readerMay(VIEW)) {
      out.text("sms_mail_id", card.get().smsMail());
      BigDecimal cost = card.get().costPerHour();
      out.text("cost_per_hour", cost == null ? null : cost.toString());
    }
    out.json().writeEnd();
  }

  private Optional<PersonCard> card(@Nullable Long id) {
    return id == null ? Optional.empty() : people.byId(id);
  }

  private void writeMembers(Output out, PersonCard person) {
    out.id("id", person.id());
    out.text("name", person.name());
    if (!out.readerMay(VIEW)) {
      return;
    }
    out.text("first_name", person.firstName());
    out.text("last_name", person.lastName());
    out.text("email_id", person.emailId());
    out.text("phone", person.phone());
    out.text("mobile", person.mobile());
    out.text("sms_mail", person.smsMail());
    out.flag("is_technician", person.technician());
    out.flag("is_vip_user", person.vip());
    out.flag("is_vipuser", person.vip());
    lookups.write(out, "department", Department.class, person.departmentId());
    out.nothing("photo_url");
  }
}

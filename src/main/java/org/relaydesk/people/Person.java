package org.relaydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.lookup.LookupEntry;

/** A person: a requester, a support rep, or both. */
@Entity
@Table(name = "person")
public class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
  @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 10)
  @Column(name = "id")
  private @Nullable Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "name")
  private String name = "";

  @Column(name = "name_key")
  private String nameKey = "";

  @Column(name = "first_name")
  private @Nullable String firstName;

  @Column(name = "last_name")
  private @Nullable String lastName;

  @Column(name = "email_id")
  private @Nullable String emailId;

  @Column(name = "email_key")
  private @Nullable String emailKey;

  @Column(name = "address_key")
  private @Nullable String addressKey;

  @Column(name = "phone")
  private @Nullable String phone;

  @Column(name = "mobile")
  private @Nullable String mobile;

  @Column(name = "job_title")
  private @Nullable String jobTitle;

  @Column(name = "employee_id")
  private @Nullable String employeeId;

  @Column(name = "sms_mail")
  private @Nullable String smsMail;

  @Column(name = "department_id")
  private @Nullable Long departmentId;

  @Column(name = "is_vip")
  private boolean vip;

  @Column(name = "is_technician")
  private boolean technician;

  @Column(name = "is_integration")
  private boolean integration;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "is_deleted")
  private boolean deleted;

  @Column(name = "demand_key")
  private @Nullable String demandKey;

  protected Person() {}

  /**
   * A person, not yet stored.
   *
   * @param now milliseconds since the epoch
   */
  public Person(String name, @Nullable String emailId, long now) {
    rename(name);
    changeEmail(emailId);
    createdAt = now;
  }

  /**
   * An integration: it acts under a name of its own, and is no human.
   *
   * @param now milliseconds since the epoch
   */
  public static Person integration(String name, long now) {
    Person person = new Person(name, null, now);
    person.integration = true;
    return person;
  }

  /** Marks a person whom a ticket named: two tickets at once must not make two of them. */
  Person onDemand() {
    demandKey = emailKey != null ? emailKey : nameKey;
    return this;
  }

  /** Gives the person another name from now on. */
  public void rename(String newName) {
    name = newName.strip();
    nameKey = LookupEntry.key(newName);
    int space = name.lastIndexOf(' ');
    firstName = space < 0 ? name : name.substring(0, space).strip();
    lastName = space < 0 ? null : name.substring(space + 1);
  }

  /** From now on the new address means this person; the same one keeps meaning whom it meant. */
  public void changeEmail(@Nullable String newEmail) {
    emailId = newEmail == null || newEmail.isBlank() ? null : newEmail.strip();
    String newKey = emailId == null ? null : LookupEntry.key(emailId);
    if (!Objects.equals(newKey, emailKey)) {
      emailKey = newKey;
      addressKey = deleted ? null : newKey;
    }
  }

  /** Takes the person out of use: neither name nor address means them any more. */
  public void retire() {
    deleted = true;
    addressKey = null;
    demandKey = null;
  }

  /** Brings the person back; the address means them again. */
  void restore() {
    if (deleted) {
      deleted = false;
      addressKey = emailKey;
    }
  }

  /** Whether the person is out of use: what names them keeps them. */
  public boolean deleted() {
    return deleted;
  }

  /** The address that means this person; null for none, and once they are deleted. */
  @Nullable String addressKey() {
    return addressKey;
  }

  public boolean isTechnician() {
    return technician;
  }

  public boolean isIntegration() {
    return integration;
  }

  void becomeTechnician() {
    technician = true;
  }

  /** Takes over what an input says of a person, beside name and address. */
  void describe(PersonDetails details) {
    firstName = details.firstName().orElse(firstName);
    lastName = details.lastName().orElse(lastName);
    phone = details.phone().orElse(phone);
    mobile = details.mobile().orElse(mobile);
    jobTitle = details.jobTitle().orElse(jobTitle);
    employeeId = details.employeeId().orElse(employeeId);
    smsMail = details.smsMail().orElse(smsMail);
    vip = details.vip().orDefault(vip);
  }

  /** Tells the audit log all that an input may say of a person. */
  public void tell(Output out) {
    out.text("name", name);
    out.text("email_id", emailId);
    out.text("first_name", firstName);
    out.text("last_name", lastName);
    out.text("phone", phone);
    out.text("mobile", mobile);
    out.text("job_title", jobTitle);
    out.text("employee_id", employeeId);
    out.text("sms_mail", smsMail);
    out.id("department", departmentId);
    out.flag("is_vipuser", vip);
    out.flag("deleted", deleted);
  }

  void moveTo(@Nullable Long newDepartmentId) {
    departmentId = newDepartmentId;
  }

  /** The person's id; 0 before the person is stored. */
  public long id() {
    return id == null ? 0 : id;
  }

  /** Moves with each edit; for its ETag. */
  public long version() {
    return version;
  }

  public String name() {
    return name;
  }

  /** The name as it is compared. */
  public String nameKey() {
    return nameKey;
  }

  /**
   * Refuses what can't be anybody's name.
   *
   * @throws org.relaydesk.ground.kernel.DeskException naming the field
   */
  public static void requireName(String field, String name) {
    LookupEntry.requireStorable(field, name);
  }

  /**
   * What an answer shows of the person.
   *
   * @param costPerHour where the person is a support rep who has one
   */
  PersonCard card(@Nullable BigDecimal costPerHour) {
    return new PersonCard(
        id(),
        name,
        emailId,
        phone,
        mobile,
        firstName,
        lastName,
        smsMail,
        technician,
        vip,
        integration,
        deleted,
        departmentId,
        costPerHour);
  }

  public @Nullable String emailId() {
    return emailId;
  }
}

package org.relaydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.people.role.Role;

/** A person who works on tickets, with their login and roles. The contract says technician. */
@Entity
@Table(name = "support_rep")
public class SupportRep {
  @Id
  @Column(name = "person_id")
  private long id;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id", insertable = false, updatable = false)
  private @Nullable Person person;

  @Column(name = "login_name")
  private @Nullable String loginName;

  @Column(name = "login_key")
  private @Nullable String loginKey;

  @Column(name = "login_enabled")
  private boolean loginEnabled;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "password_must_change")
  private boolean passwordMustChange;

  @Column(name = "cost_per_hour")
  private @Nullable BigDecimal costPerHour;

  @ManyToMany
  @JoinTable(
      name = "support_rep_role",
      joinColumns = @JoinColumn(name = "person_id"),
      inverseJoinColumns = @JoinColumn(name = "role_id"))
  private Set<Role> roles = new HashSet<>();

  /** As whom tickets and the sign-on know the rep. */
  record Identity(String name, @Nullable String emailId, @Nullable String loginKey) {}

  /** What a rep has beside what every person has, as far as it is shown. */
  record RepDetails(
      @Nullable String loginName,
      boolean loginEnabled,
      @Nullable BigDecimal costPerHour,
      Set<Long> roles) {}

  protected SupportRep() {}

  SupportRep(Person person) {
    this.person = person;
    this.id = person.id();
    person.becomeTechnician();
  }

  /** The rep as a person. */
  public Person person() {
    if (person == null) {
      throw new IllegalStateException("A support rep is a person");
    }
    return person;
  }

  void changeLogin(@Nullable String newLoginName) {
    loginName = newLoginName == null || newLoginName.isBlank() ? null : newLoginName.strip();
    loginKey = loginName == null ? null : LookupEntry.key(loginName);
  }

  /** Allows or forbids to sign in, by password, key or proxy alike. */
  void permitLogin(boolean permitted) {
    loginEnabled = permitted;
  }

  /** Gives a first password, to be replaced at the first sign-in. */
  public void issuePassword(String hash) {
    passwordHash = hash;
    passwordMustChange = true;
  }

  /** Takes the password that the rep chose. */
  public void choosePassword(String hash) {
    passwordHash = hash;
    passwordMustChange = false;
  }

  /** What a password is compared with; null for none. */
  public @Nullable String passwordHash() {
    return passwordHash;
  }

  boolean passwordMustChange() {
    return passwordMustChange;
  }

  /** Takes the rep out of use: no login, no password, no rights. */
  public void retire() {
    changeLogin(null);
    loginEnabled = false;
    passwordHash = null;
    roles.clear();
    person().retire();
  }

  void giveRoles(Collection<Role> newRoles) {
    Set<Role> wanted = new LinkedHashSet<>(newRoles);
    if (!wanted.equals(new HashSet<>(roles))) { // Set anew, the same roles would count as an edit.
      roles.clear();
      roles.addAll(wanted);
    }
  }

  /** What the audit log tells of this rep. */
  public void tell(Output out) {
    person().tell(out);
    out.text("cost_per_hour", costPerHour == null ? null : costPerHour.toPlainString());
    out.text("login_name", loginName);
    out.flag("login_permission", loginEnabled);
    out.text("roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(", ")));
  }

  void changeCost(@Nullable BigDecimal newCostPerHour) {
    costPerHour = newCostPerHour;
  }

  Identity identity() {
    return new Identity(name(), person().emailId(), loginKey);
  }

  RepDetails details() {
    Set<Long> held = roles.stream().map(Role::id).collect(Collectors.toSet());
    BigDecimal cost = costPerHour == null ? null : costPerHour.stripTrailingZeros();
    return new RepDetails(loginName, loginEnabled, cost, held);
  }

  public long id() {
    return id;
  }

  public String name() {
    return person().name();
  }

  public boolean loginEnabled() {
    return loginEnabled;
  }

  public @Nullable String loginName() {
    return loginName;
  }

  /** The login name as it is compared; null for none. */
  public @Nullable String loginKey() {
    return loginKey;
  }

  Set<Role> roles() {
    return roles;
  }

  /** The rep, as the audit log names them. */
  public Subject subject() {
    return new Subject("technician", id, name());
  }

  /** What the rep's roles allow together. */
  public Grants grants() {
    return Grants.sum(roles.stream().map(Role::grants));
  }
}

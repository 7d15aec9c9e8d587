package org.relaydesk.apikey.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.ApiKey;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.people.Person;
import org.relaydesk.people.SupportRep;
import org.relaydesk.people.role.Role;

/** The key of an integration. A rep answers for it: its owner. */
@Entity
@Table(name = "integration_key")
@SuppressWarnings("UnusedVariable") // key and creator are for queries
public class IntegrationKey {
  @Id
  @Column(name = "person_id")
  private long id;

  @Version
  @Column(name = "version")
  private long version;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id", insertable = false, updatable = false)
  private @Nullable Person person;

  @Column(name = "name_key")
  private String nameKey = "";

  @Column(name = "description")
  private @Nullable String description;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "owner_id")
  private @Nullable SupportRep owner;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "api_key_id")
  private @Nullable ApiKey key;

  @Column(name = "is_enabled")
  private boolean enabled = true;

  @Column(name = "allowed_addresses")
  private @Nullable String allowedAddresses;

  @Column(name = "created_at")
  private long createdAt;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "created_by_id")
  private @Nullable Person createdBy;

  @ManyToMany
  @JoinTable(
      name = "integration_key_role",
      joinColumns = @JoinColumn(name = "person_id"),
      inverseJoinColumns = @JoinColumn(name = "role_id"))
  private Set<Role> roles = new HashSet<>();

  protected IntegrationKey() {}

  /**
   * A new key, not yet stored.
   *
   * @param now milliseconds since the epoch
   */
  IntegrationKey(Person person, ApiKey key, Person createdBy, long now) {
    this.id = person.id();
    this.person = person;
    this.key = key;
    this.createdBy = createdBy;
    this.createdAt = now;
    this.nameKey = person.nameKey();
  }

  /** Sets the fields that the input names, except roles, owner and expiry. */
  void apply(IntegrationKeyInput input) {
    input.name().ifValue(this::rename);
    input.description().ifPresent(text -> description = text);
    input.enabled().ifValue(now -> enabled = now);
    input.allowedAddresses().ifPresent(this::allowFrom);
  }

  private void rename(String name) {
    person().rename(name);
    nameKey = person().nameKey();
  }

  private void allowFrom(@Nullable Collection<String> addresses) {
    allowedAddresses =
        addresses == null || addresses.isEmpty() ? null : String.join(",", addresses);
  }

  void giveRoles(Collection<Role> newRoles) {
    Set<Role> wanted = new LinkedHashSet<>(newRoles);
    if (!wanted.equals(
        new HashSet<>(roles))) { // Setting the same roles anew would count as an edit.
      roles.clear();
      roles.addAll(wanted);
    }
  }

  void reassign(SupportRep newOwner) {
    owner = newOwner;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  Person person() {
    if (person == null) {
      throw new IllegalStateException("An integration acts as a person");
    }
    return person;
  }

  String name() {
    return person().name();
  }

  /** The id of the owner, or the caller's own where the key acts on itself. */
  long answering(Caller caller) {
    return caller.personId() == id() ? caller.personId() : owner().id();
  }

  String nameKey() {
    return nameKey;
  }

  SupportRep owner() {
    if (owner == null) {
      throw new IllegalStateException("An integration key has an owner");
    }
    return owner;
  }

  boolean enabled() {
    return enabled;
  }

  /** Comma-separated CIDRs and addresses; empty for anywhere. */
  String allowedAddresses() {
    return allowedAddresses == null ? "" : allowedAddresses;
  }

  @Nullable String description() {
    return description;
  }

  Set<Role> roles() {
    return roles;
  }

  /** The union of its roles' rights; the owner's rights bound it. */
  Grants grants() {
    return Grants.sum(roles.stream().map(Role::grants));
  }
}

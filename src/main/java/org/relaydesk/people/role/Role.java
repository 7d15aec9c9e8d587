package org.relaydesk.people.role;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;
import org.relaydesk.lookup.LookupEntry;

/** A named bundle of rights. */
@Entity
@Table(name = "desk_role")
public class Role {
  /** The change stamp that whoever changes a rep, a role or a key raises. */
  public static final String TOPIC = "access";

  /** The built-in role that may do everything. */
  public static final String ADMINISTRATOR = "SDAdmin";

  /** The name of the built-in role that may only look. */
  public static final String REPORT_VIEWER = "SDReport";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_role_seq")
  @SequenceGenerator(name = "desk_role_seq", sequenceName = "desk_role_seq", allocationSize = 1)
  @Column(name = "id")
  private @Nullable Long id;

  @Column(name = "name")
  private String name = "";

  @Column(name = "name_key")
  private String nameKey = "";

  @Column(name = "description")
  private @Nullable String description;

  @Column(name = "built_in")
  private boolean builtIn;

  @Column(name = "ticket_scope")
  private String scope = Scope.ALL.text();

  @Column(name = "version")
  @Version
  private long version = 1;

  @ElementCollection
  @CollectionTable(name = "desk_role_right", joinColumns = @JoinColumn(name = "role_id"))
  @Column(name = "right_name")
  private Set<String> rights = new HashSet<>();

  protected Role() {}

  Role(long id) {
    this.id = id;
  }

  /** Its id; 0 before it is stored. */
  public long id() {
    return id == null ? 0 : id;
  }

  public String name() {
    return name;
  }

  String nameKey() {
    return nameKey;
  }

  boolean builtIn() {
    return builtIn;
  }

  long version() {
    return version;
  }

  /** What the role allows, and in which scope. */
  public Grants grants() {
    List<Right> held = rights.stream().map(Right::parse).toList();
    return Grants.of(held, Scope.named(scope).orElse(Scope.OWN));
  }

  /** Takes what the input names. */
  void apply(RoleInput input) {
    input.name().ifValue(this::rename);
    input.description().ifPresent(text -> description = text);
    input.scope().ifValue(newScope -> scope = newScope.text());
    input.rights().ifPresent(this::allow);
  }

  private void rename(String newName) {
    name = newName;
    nameKey = LookupEntry.key(newName);
  }

  private void allow(@Nullable Set<Right> newRights) {
    Set<Right> wanted = newRights == null ? Set.of() : newRights;
    Set<String> named = wanted.stream().map(Right::toString).collect(Collectors.toSet());
    if (!rights.equals(named)) { // Set anew, the same rights would count as an edit.
      rights.clear();
      rights.addAll(named);
    }
  }

  /** The role as answers show it. */
  public NamedRole named() {
    return new NamedRole(id(), name, grants());
  }
}

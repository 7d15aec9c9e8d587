package org.relaydesk.people;

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
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.Right;

/** A named bundle of rights. */
@Entity
@Table(name = "desk_role")
public class Role {
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

  @ElementCollection
  @CollectionTable(name = "desk_role_right", joinColumns = @JoinColumn(name = "role_id"))
  @Column(name = "right_name")
  private Set<String> rights = new HashSet<>();

  protected Role() {}

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

  /** What it allows; {@code *} stands for any module or any action. */
  public Set<Right> rights() {
    return rights.stream().map(Right::parse).collect(Collectors.toUnmodifiableSet());
  }
}

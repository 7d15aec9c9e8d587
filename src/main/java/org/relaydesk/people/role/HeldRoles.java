package org.relaydesk.people.role;

import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.List;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.shape.ValueType;

/** The roles that somebody has. What they allow together is summed once: each call asks for it. */
public final class HeldRoles {
  /** Roles as records show them. */
  public static final ValueType SHOWN = ValueType.NAMED.list();

  /** No role, so no right. */
  public static final HeldRoles NONE = new HeldRoles(List.of());

  private final List<NamedRole> roles;
  private final Grants grants;

  /** These roles, in their order. */
  public HeldRoles(List<NamedRole> roles) {
    this.roles = List.copyOf(roles);
    grants = Grants.sum(roles.stream().map(NamedRole::grants));
  }

  /** These roles as they are stored now. */
  public static HeldRoles of(Collection<Role> roles) {
    return new HeldRoles(roles.stream().map(Role::named).toList());
  }

  /** What they allow together. */
  public Grants grants() {
    return grants;
  }

  /** Writes them as references. */
  public void write(Output out) {
    JsonGenerator json = out.json();
    json.writeStartArray("roles");
    for (NamedRole role : roles) {
      json.writeStartObject();
      out.id("id", role.id());
      out.text("name", role.name());
      json.writeEnd();
    }
    json.writeEnd();
  }
}

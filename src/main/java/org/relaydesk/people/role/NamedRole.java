package org.relaydesk.people.role;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.relaydesk.base.kernel.Grants;
import org.relaydesk.base.query.Output;

/** A role as an answer shows it, with what it allows. */
public record NamedRole(long id, String name, Grants grants) {
  /** Writes the roles that somebody has, as references. */
  public static void write(Output out, List<NamedRole> roles) {
    JsonGenerator json = out.json();
    json.writeStartArray("roles");
    for (NamedRole role : roles) {
      json.writeStartObject();
      out.id("id", role.id);
      out.text("name", role.name);
      json.writeEnd();
    }
    json.writeEnd();
  }
}

package org.relaydesk.people.role;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** How roles are answered (contract §13, 38). */
final class RoleFields {
  private static final ValueType SCOPES = ValueType.word("all", "group", "own");
  private static final ValueType RIGHTS =
      ValueType.object(
          "Rights",
          RightNames.byModule().entrySet().stream()
              .map(
                  module ->
                      new Member(
                          module.getKey(),
                          ValueType.word(module.getValue().toArray(String[]::new)).list(),
                          "What it may do with " + module.getKey().replace('_', ' ') + "."))
              .toList());

  static final FieldList SHOWN = with(Map.of()).fields();

  private RoleFields() {}

  /**
   * The roles, each with its rights.
   *
   * @param grants by role; may be filled after the query and before the answer is written
   */
  static RecordQuery<Role> with(Map<Long, Grants> grants) {
    FieldList fields =
        new FieldList.Builder()
            .id("id", "id", "The role's id.")
            .text("name", "name", "Its name; no other role has it.")
            .text("description", "description", "What it is for.")
            .flag("built_in", "builtIn", "Whether it came with the desk, and can't be changed.")
            .text("scope", "scope", SCOPES, "In which tickets its rights hold.")
            .field(
                "rights",
                "id",
                RIGHTS,
                (out, row) -> write(out, grants, row.number(0)),
                "All that it allows, by module.")
            .build();
    return new RecordQuery<>(Role.class, fields, "version");
  }

  private static void write(Output out, Map<Long, Grants> grants, @Nullable Long id) {
    Grants held = grants.getOrDefault(id, Grants.NONE);
    out.json().writeStartObject("rights");
    RightNames.byModule().forEach((module, actions) -> write(out.json(), held, module, actions));
    out.json().writeEnd();
  }

  /** What stands for all of a module's actions is written as all of them. */
  private static void write(JsonGenerator json, Grants held, String module, List<String> actions) {
    json.writeStartArray(module);
    actions.stream()
        .filter(action -> held.scope(new Right(module, action)).isPresent())
        .forEach(json::write);
    json.writeEnd();
  }
}

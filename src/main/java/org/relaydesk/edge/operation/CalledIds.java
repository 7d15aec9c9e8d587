package org.relaydesk.edge.operation;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.json.Scalars;
import org.relaydesk.ground.kernel.Failure;

/**
 * The ids of a call that names an operation: from the path, a parameter, or the record in the
 * input.
 */
final class CalledIds {
  private static final String ID = "id";
  private static final String MANY = "ids";

  private final RequestText text;
  private final boolean form;
  private final RecordModule module;

  /**
   * @param form whether parameters may stand in the body, too
   */
  CalledIds(RequestText text, boolean form, RecordModule module) {
    this.text = text;
    this.form = form;
    this.module = module;
  }

  /**
   * The ids that an operation needs, in the order of its path.
   *
   * @throws org.relaydesk.ground.kernel.DeskException MISSING naming those that nobody says
   */
  List<String> of(Operation operation, List<String> called) {
    List<String> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < operation.path().size(); i++) {
      String segment = operation.path().get(i);
      if (Operation.isId(segment)) {
        String name = Operation.idName(segment);
        Optional<String> id = find(name, called.size() > i ? called.get(i) : "");
        id.map(RecordId::fromString).map(RecordId::toString).ifPresent(found::add);
        id.ifPresentOrElse(there -> {}, () -> missing.add(name));
      }
    }
    if (!missing.isEmpty()) {
      throw Failure.MISSING.ofAll(missing, "Mandatory: " + String.join(", ", missing));
    }
    return found;
  }

  /**
   * Whether the call is for many records; their ids are read later.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where one is named besides
   */
  boolean areMany(Operation operation, List<String> called) {
    boolean many =
        OperationTable.takesMany(operation)
            && called.size() == 1
            && (!given(MANY).isEmpty()
                || text.inputDataIfAny().filter(input -> input.containsKey(MANY)).isPresent());
    if (many && !given(ID).isEmpty()) {
      throw Failure.INVALID_VALUE.of(MANY, "Either id or ids says what is meant");
    }
    return many;
  }

  private List<String> given(String name) {
    return (form ? text.values(name) : text.queryValues(name))
        .stream().map(each -> each.value().strip()).filter(value -> !value.isEmpty()).toList();
  }

  private Optional<String> find(String name, String inPath) {
    Set<String> said = new LinkedHashSet<>();
    said.add(inPath);
    said.addAll(given(name));
    said.remove("");
    if (said.size() > 1) {
      throw Failure.INVALID_VALUE.of(name, "Two different ids are given as " + name);
    }
    return said.isEmpty() ? inInput(name) : said.stream().findFirst();
  }

  private Optional<String> inInput(String name) {
    List<String> wrappers = name.equals(ID) ? module.wrappers() : OperationTable.wrappers(name);
    JsonObject input = text.inputDataIfAny().orElse(JsonValue.EMPTY_JSON_OBJECT);
    for (String wrapper : wrappers) {
      JsonValue held = input.get(wrapper);
      JsonValue id = held instanceof JsonObject record ? record.get(ID) : null;
      if (id instanceof JsonString || id instanceof JsonNumber) {
        text.takeFromInput(wrapper, ID);
        return Optional.of(Scalars.text(id, name, Integer.MAX_VALUE).strip());
      }
    }
    return Optional.empty();
  }
}

package org.relaydesk.request.filter;

import jakarta.json.JsonValue;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.shape.ValueType;

/**
 * What a caller says of a filter (contract §4.2); absent fields stay as they are.
 *
 * @param base the filter of the desk's own that it narrows
 * @param echo what it says of fields that nobody sets
 */
public record RequestFilterInput(
    Change<String> name,
    Change<Boolean> shared,
    Change<Reference> base,
    Change<FilterCriteria> criteria,
    Echo echo) {
  private static final int LONGEST_NAME = 100;

  /** Reads the input of an add: a name is needed. */
  public static RequestFilterInput forAdd(InputObject in) {
    in.require("name");
    RequestFilterInput read = read(in, Echo.NONE);
    in.finish();
    return read;
  }

  /** Reads the input of an edit: the name can't be cleared. */
  public static RequestFilterInput forEdit(InputObject in) {
    in.keep("name");
    RequestFilterInput read = read(in, Echo.NONE);
    return new RequestFilterInput(
        read.name, read.shared, read.base, read.criteria, in.finishEdit());
  }

  private static RequestFilterInput read(InputObject in, Echo echo) {
    Change<JsonValue> criteria = in.raw("search_criteria", ValueType.OBJECTS);
    return new RequestFilterInput(
        in.text("name", LONGEST_NAME),
        in.bool("is_shared"),
        in.reference("filter_by"),
        criteria.map(FilterCriteria::of),
        echo);
  }
}

package org.relaydesk.people.role;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relaydesk.base.input.Change;
import org.relaydesk.base.input.InputObject;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.kernel.Right;
import org.relaydesk.base.kernel.Scope;
import org.relaydesk.lookup.LookupEntry;

/**
 * What a caller says of a role (contract §13, 38); absent fields stay as they are.
 *
 * @param scope in which tickets its rights hold
 * @param rights all that it allows
 */
public record RoleInput(
    Change<String> name,
    Change<String> description,
    Change<Scope> scope,
    Change<Set<Right>> rights) {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final int LONGEST_WORD = 50;

  /** Reads the input of an add: a name is needed. */
  public static RoleInput forAdd(InputObject in) {
    in.require("name");
    return read(in);
  }

  /** Reads the input of an edit: what must be there can't be cleared. */
  public static RoleInput forEdit(InputObject in) {
    in.keep("name", "scope");
    return read(in);
  }

  private static RoleInput read(InputObject in) {
    in.readOnly("id", "built_in");
    RoleInput input =
        new RoleInput(
            in.text("name", LONGEST_NAME).map(String::strip),
            in.text("description", LONGEST_DESCRIPTION),
            scope(in),
            in.object("rights").map(RoleInput::rights));
    in.finish();
    input.name.ifValue(name -> LookupEntry.requireStorable("name", name));
    return input;
  }

  private static Change<Scope> scope(InputObject in) {
    Change<String> named = in.text("scope", LONGEST_WORD);
    if (named.value().isPresent() && named.value().flatMap(Scope::named).isEmpty()) {
      in.refuse(Failure.INVALID_VALUE, "scope", "A scope is one of all, group, own");
    }
    return named.map(text -> Scope.named(text).orElse(Scope.OWN));
  }

  private static Set<Right> rights(InputObject in) {
    Set<Right> rights = new LinkedHashSet<>();
    for (String module : RightNames.byModule().keySet()) {
      for (String action : in.texts(module, LONGEST_WORD).orDefault(List.of())) {
        Right right = new Right(module, action);
        if (RightNames.known(right)) {
          rights.add(right);
        } else {
          in.refuse(
              Failure.INVALID_VALUE,
              module,
              "'" + action + "' is not one of " + RightNames.byModule().get(module));
        }
      }
    }
    return rights;
  }
}

package org.relaydesk.people.role;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;
import org.relaydesk.lookup.LookupEntry;

/**
 * What a caller says of a role (contract §13, 38); absent fields stay as they are.
 *
 * @param scope in which tickets its rights hold
 * @param rights all that it allows
 * @param echo what it says of fields that an edit doesn't set
 */
public record RoleInput(
    Change<String> name,
    Change<String> description,
    Change<Scope> scope,
    Change<Set<Right>> rights,
    Echo echo) {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final int LONGEST_WORD = 50;

  /** Reads the input of an add: a name is needed. */
  public static RoleInput forAdd(InputObject in) {
    in.require("name");
    return read(
        in,
        whole -> {
          whole.finish();
          return Echo.NONE;
        });
  }

  /** Reads the input of an edit: what must be there can't be cleared. */
  public static RoleInput forEdit(InputObject in) {
    in.keep("name", "scope");
    return read(in, InputObject::finishEdit);
  }

  private static RoleInput read(InputObject in, Function<InputObject, Echo> finish) {
    Change<String> name = in.text("name", LONGEST_NAME).map(String::strip);
    Change<String> description = in.text("description", LONGEST_DESCRIPTION);
    Change<Scope> scope = scope(in);
    Change<Set<Right>> rights = in.object("rights").map(RoleInput::rights);
    RoleInput input = new RoleInput(name, description, scope, rights, finish.apply(in));
    name.ifValue(text -> LookupEntry.requireStorable("name", text));
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

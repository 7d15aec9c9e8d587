package org.relaydesk.people.role;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relaydesk.ground.kernel.Right;

/** The rights that a role can hold: the actions of each module (contract §13, 38). */
public final class RightNames {
  private static final List<String> COMMON = List.of("view", "add", "edit", "delete");
  private static final List<String> OF_REQUESTS =
      List.of(
          "view",
          "add",
          "edit",
          "delete",
          "assign",
          "pickup",
          "close",
          "merge",
          "purge",
          "edit_due_time",
          "reply");
  private static final Map<String, List<String>> MODULES = modules();

  private RightNames() {}

  private static Map<String, List<String>> modules() {
    Map<String, List<String>> modules = new LinkedHashMap<>();
    modules.put("requests", OF_REQUESTS);
    for (String module :
        List.of(
            "notes",
            "worklogs",
            "attachments",
            "people",
            "lookups",
            "templates",
            "custom_modules")) {
      modules.put(module, COMMON);
    }
    modules.put("callbacks", List.of("view", "replay"));
    modules.put("mails", List.of("view", "resend"));
    modules.put("keys", COMMON);
    modules.put("settings", List.of("view", "edit"));
    modules.put("audit", List.of("view"));
    modules.put("reports", List.of("view"));
    modules.put("metrics", List.of("view"));
    return modules;
  }

  /** The actions of each module, in the order in which a page shows them. */
  public static Map<String, List<String>> byModule() {
    return Collections.unmodifiableMap(MODULES);
  }

  /** Whether a role can hold it; {@code *} as action means all of a module's. */
  public static boolean known(Right right) {
    List<String> actions = MODULES.get(right.module());
    return actions != null && (actions.contains(right.action()) || right.action().equals("*"));
  }
}

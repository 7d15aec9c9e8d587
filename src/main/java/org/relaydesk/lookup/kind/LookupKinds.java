package org.relaydesk.lookup.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.lookup.Category;
import org.relaydesk.lookup.ClosureCode;
import org.relaydesk.lookup.Department;
import org.relaydesk.lookup.Impact;
import org.relaydesk.lookup.Item;
import org.relaydesk.lookup.Level;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.lookup.Mode;
import org.relaydesk.lookup.Priority;
import org.relaydesk.lookup.RequestType;
import org.relaydesk.lookup.Site;
import org.relaydesk.lookup.Status;
import org.relaydesk.lookup.Subcategory;
import org.relaydesk.lookup.Urgency;
import org.relaydesk.lookup.WorklogType;

/** All kinds of look-up (contract §7). A new kind is one line here, its entity and its table. */
public final class LookupKinds {
  /** The kinds in the order in which pages show them. */
  public static final List<LookupKind<?>> ALL =
      List.of(
          plain("categories", "category", Category.class, Category::new),
          child("subcategories", "subcategory", Subcategory.class, Subcategory::new, "category")
              .below("category", Category.class),
          child("items", "item", Item.class, Item::new, "subcategory")
              .below("subcategory", Subcategory.class),
          LookupKind.of("statuses", "status", Status.class, Status::new, statusFields()),
          plain("levels", "level", Level.class, Level::new),
          plain("modes", "mode", Mode.class, Mode::new),
          plain("urgencies", "urgency", Urgency.class, Urgency::new),
          LookupKind.of("priorities", "priority", Priority.class, Priority::new, coloured()),
          plain("impacts", "impact", Impact.class, Impact::new),
          plain("request_types", "request_type", RequestType.class, RequestType::new),
          plain("closure_codes", "closure_code", ClosureCode.class, ClosureCode::new),
          plain("departments", "department", Department.class, Department::new),
          plain("sites", "site", Site.class, Site::new),
          plain("worklog_types", "worklog_type", WorklogType.class, WorklogType::new));

  /** The paths of all kinds, as a path template's pattern. */
  public static final String PATHS =
      "categories|subcategories|items|statuses|levels|modes|urgencies|priorities|impacts"
          + "|request_types|closure_codes|request_closure_codes|departments|sites|worklog_types";

  private static final Map<String, LookupKind<?>> BY_PATH =
      ALL.stream().collect(Collectors.toMap(LookupKind::path, Function.identity()));

  /** Names that clients use beside ours (contract §13, 61). */
  static final Map<String, LookupKind<?>> OTHER_NAMES =
      Map.of(
          "request_closure_codes",
          kind("closure_codes").called("request_closure_codes", "request_closure_code"));

  private LookupKinds() {}

  /** The kind with this plural; empty where there is none. */
  public static Optional<LookupKind<?>> byPath(String path) {
    LookupKind<?> other = OTHER_NAMES.get(path);
    return Optional.ofNullable(other != null ? other : BY_PATH.get(path));
  }

  /** The kind with the second plural, where its values belong to those of the first; else empty. */
  static Optional<LookupKind<?>> below(String above, String path) {
    Class<?> entity = byPath(above).<Class<?>>map(LookupKind::entity).orElse(null);
    return byPath(path)
        .filter(kind -> kind.parent() != null && kind.parent().entity().equals(entity));
  }

  private static LookupKind<?> kind(String path) {
    return ALL.stream().filter(kind -> kind.path().equals(path)).findFirst().orElseThrow();
  }

  private static <T extends LookupEntry> LookupKind<T> plain(
      String path, String singular, Class<T> entity, Supplier<T> maker) {
    return LookupKind.of(path, singular, entity, maker, LookupKind.commonFields());
  }

  private static <T extends LookupEntry> LookupKind<T> child(
      String path, String singular, Class<T> entity, Supplier<T> maker, String parent) {
    return LookupKind.of(
        path,
        singular,
        entity,
        maker,
        LookupKind.commonFields()
            .reference(parent, "parentId", "parent.name", "The value that it belongs to."));
  }

  private static FieldList.Builder coloured() {
    return LookupKind.commonFields()
        .text("color", "color", "The color that pages show it in, as #0066ff.");
  }

  private static FieldList.Builder statusFields() {
    return coloured()
        .text("internal_name", "internalName", "The name that rules go by; a rename leaves it.")
        .flag("in_progress", "inProgress", "False: a ticket in it is completed.")
        .flag("stop_timer", "stopTimer", "Whether the timer of its tickets stands.")
        .flag("fires_callback", "firesCallback", "Whether completing a ticket by it calls back.");
  }
}

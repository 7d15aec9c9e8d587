package org.relaydesk.edge.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All operations that a POST may name (contract §10), and their calls. A test compares it with the
 * API's description: no name leads to a call that no resource offers.
 */
public final class OperationTable {
  private static final List<String> REQUESTS = List.of("requests");
  private static final List<String> REQUEST = List.of("requests", "{id}");

  /** Words that paths spell otherwise than the calls. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("resolution", "resolutions"),
          Map.entry("attachment", "attachments"),
          Map.entry("conversation", "conversations"),
          Map.entry("notification", "notifications"),
          Map.entry("note", "notes"),
          Map.entry("worklog", "worklogs"),
          Map.entry("_close", "close"),
          Map.entry("_assign", "assign"),
          Map.entry("_pickup", "pickup"));

  /** The wrappers of nested records, by the name of their id. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "note_id", List.of("note", "request_note"),
          "worklog_id", List.of("worklog"),
          "attachment_id", List.of("attachment"),
          "conversation_id", List.of("conversation"),
          "notification_id", List.of("notification"));

  private static final List<String> REPS = List.of("technician", "support_rep");
  private static final List<String> REQUESTERS = List.of("requester", "contact");
  private static final List<String> GROUPS = List.of("support_group", "group");
  private static final List<String> CODES = List.of("closure_code", "request_closure_code");

  /** Operations on many records, which stand in the parameter {@code ids}. */
  private static final Set<String> WITH_MANY =
      Set.of(
          "EDIT_REQUEST",
          "ASSIGN_REQUEST",
          "CLOSE_REQUEST",
          "DELETE_REQUEST",
          "PICKUP_REQUEST",
          "RESTORE_REQUEST");

  /** The kinds of records in the order of the documents. */
  static final List<RecordModule> MODULES =
      Stream.of(tickets(), people(), lookups()).flatMap(List::stream).toList();

  private OperationTable() {}

  /** All operations, of each kind of record. */
  public static List<Operation> all() {
    return MODULES.stream().flatMap(module -> module.operations().stream()).toList();
  }

  /** Whether an operation takes many records at once, too. */
  static boolean takesMany(Operation operation) {
    return WITH_MANY.contains(operation.name());
  }

  static Optional<RecordModule> module(String word) {
    return MODULES.stream().filter(module -> module.isCalled(word)).findFirst();
  }

  /** A path's word below a record in the spelling of calls. */
  static String spelt(String word) {
    return SPELLINGS.getOrDefault(word, word);
  }

  /** The wrappers that may bring an id which isn't that of the module's own record. */
  static List<String> wrappers(String idName) {
    return PARTS.getOrDefault(idName, List.of());
  }

  private static List<RecordModule> tickets() {
    List<Operation> operations =
        Stream.of(
                ticket(),
                resolution(),
                files(),
                messages(),
                records("NOTE", "notes", "{note_id}"),
                records("WORKLOG", "worklogs", "{worklog_id}"))
            .flatMap(List::stream)
            .toList();
    return List.of(new RecordModule("requests", "request", List.of("request"), operations));
  }

  private static List<Operation> ticket() {
    return List.of(
        new Operation("ADD_REQUEST", "add", "POST", REQUESTS, ""),
        new Operation("EDIT_REQUEST", "edit", "PUT", REQUEST, ""),
        act("ASSIGN_REQUEST", "assign", "PUT", "assign"),
        act("CLOSE_REQUEST", "close", "PUT", "close"),
        new Operation("DELETE_REQUEST", "delete", "DELETE", REQUEST, ""),
        new Operation("GET_REQUEST", "get", "GET", REQUEST, ""),
        new Operation("GET_REQUESTS", "list", "GET", REQUESTS, ""),
        new Operation("GET_REQUEST_FILTERS", "", "GET", List.of("requests", "filters"), ""),
        act("PICKUP_REQUEST", "pickup", "PUT", "pickup"),
        act("REPLY_REQUEST", "reply", "POST", "reply"),
        act("RESTORE_REQUEST", "restore", "PUT", "restore_from_trash"));
  }

  private static List<Operation> resolution() {
    return List.of(
        of("ADD_RESOLUTION", "add", "POST", "resolutions"),
        of("EDIT_RESOLUTION", "edit", "PUT", "resolutions"),
        of("GET_RESOLUTION", "get", "GET", "resolutions"));
  }

  private static List<Operation> files() {
    return List.of(
        of(Operation.UPLOAD, "add", "POST", "attachments"),
        of("GET_ATTACHMENT", "get", "GET", "attachments", "{attachment_id}"),
        of("GET_ATTACHMENTS", "list", "GET", "attachments"),
        of("DELETE_ATTACHMENT", "delete", "DELETE", "attachments", "{attachment_id}"));
  }

  private static List<Operation> messages() {
    return List.of(
        of("GET_CONVERSATION", "get", "GET", "conversations", "{conversation_id}"),
        of("GET_CONVERSATIONS", "list", "GET", "conversations"),
        of("GET_ALL_CONVERSATIONS", "", "GET", "conversations"),
        of("GET_NOTIFICATION", "get", "GET", "notifications", "{notification_id}"),
        of("GET_NOTIFICATIONS", "list", "GET", "notifications"));
  }

  private static List<Operation> records(String word, String part, String id) {
    return List.of(
        of("ADD_" + word, "add", "POST", part),
        of("EDIT_" + word, "edit", "PUT", part, id),
        of("DELETE_" + word, "delete", "DELETE", part, id),
        of("GET_" + word, "get", "GET", part, id),
        of("GET_" + word + "S", "list", "GET", part));
  }

  private static List<RecordModule> people() {
    return List.of(
        RecordModule.of("technicians", "technician", REPS, "add", "edit", "delete"),
        RecordModule.of("support_reps", "support_rep", REPS, "add", "edit", "delete"),
        RecordModule.of("requesters", "requester", REQUESTERS, "add", "edit", "delete"),
        RecordModule.of("contacts", "contact", REQUESTERS, "add", "edit", "delete"),
        RecordModule.of("users", "user", List.of("user"), "add", "edit", "delete"));
  }

  private static List<RecordModule> lookups() {
    return List.of(
        RecordModule.of("support_groups", "support_group", GROUPS, "add", "edit", "delete"),
        RecordModule.of("groups", "group", GROUPS, "add", "edit", "delete"),
        RecordModule.of("request_templates", "request_template", List.of("request_template")),
        lookup("categories", "category"),
        lookup("subcategories", "subcategory"),
        lookup("items", "item"),
        lookup("statuses", "status"),
        lookup("levels", "level"),
        lookup("modes", "mode"),
        lookup("urgencies", "urgency"),
        lookup("priorities", "priority"),
        lookup("impacts", "impact"),
        lookup("request_types", "request_type"),
        RecordModule.of("closure_codes", "closure_code", CODES, "add", "edit", "delete"),
        RecordModule.of(
            "request_closure_codes", "request_closure_code", CODES, "add", "edit", "delete"),
        lookup("departments", "department"),
        lookup("sites", "site"),
        lookup("worklog_types", "worklog_type"));
  }

  private static RecordModule lookup(String plural, String singular) {
    return RecordModule.of(plural, singular, List.of(singular), "add", "edit", "delete");
  }

  /** An action on a ticket whose word follows its id. */
  private static Operation act(String name, String verb, String method, String word) {
    return new Operation(name, verb, method, List.of("requests", "{id}", word), "");
  }

  private static Operation of(String name, String verb, String method, String... part) {
    List<String> path = Stream.concat(REQUEST.stream(), Stream.of(part)).toList();
    return new Operation(name, verb, method, path, part[0]);
  }
}

package org.relaydesk.edge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.lookup.kind.LookupKinds;

/** The table of operations beside what the resources offer (contract §10). */
class OperationTableTest {
  private static final Path REFERENCE = Path.of("src/docs/operations.md");
  private static final ApiDescription API = ApiDescription.in(Path.of("target"));

  /** Operations that no name reaches: what the original had no name for, and the desk's own. */
  private static final Set<String> WITHOUT_A_NAME =
      Set.of(
          "trashRequest",
          "trashRequests",
          "listAllRequestFilters",
          "getRequestFilter",
          "addRequestFilter",
          "editRequestFilter",
          "deleteRequestFilter",
          "listRequestHistory",
          "getRequestSummary",
          "listRequesterRequests",
          "listLookupsBelow",
          "listCallbacks",
          "replayCallback",
          "downloadAttachment",
          "putAttachments",
          "uploadFiles",
          "putFiles",
          "uploadFilesForNewRequest",
          "addNotification",
          "addConversation",
          "listLinkedRequests",
          "mergeRequests",
          "undoMerge",
          "linkRequests",
          "unlinkRequests",
          "listDrafts",
          "addDraft",
          "getDraft",
          "editDraft",
          "deleteDraft");

  /** Modules of administrators, whose calls were never named. */
  private static final Set<String> MODULES_WITHOUT_NAMES =
      Set.of("roles", "integration_keys", "audit", "mails", "notification_templates");

  private static final Map<String, String> CALLS =
      API.operations().stream()
          .filter(operation -> operation.path().startsWith("/api/v3/"))
          .flatMap(OperationTableTest::calls)
          .collect(Collectors.toMap(Function.identity(), Function.identity()));

  /** Its calls with a star for each id; those of look-ups for each kind. */
  private static Stream<String> calls(ApiDescription.Operation operation) {
    String path = operation.path().substring("/api/v3/".length());
    Stream<String> words =
        path.startsWith("{kind}")
            ? Stream.of(LookupKinds.PATHS.split("\\|")).map(kind -> path.replace("{kind}", kind))
            : Stream.of(path);
    return words
        .flatMap(OperationTableTest::withOtherNames)
        .map(word -> operation.method() + " " + word.replaceAll("\\{\\w+}", "*"));
  }

  private static Stream<String> withOtherNames(String path) {
    return Stream.of(
            path,
            path.replaceFirst("^technicians", "support_reps"),
            path.replaceFirst("^requesters", "contacts"),
            path.replaceFirst("^support_groups", "groups"))
        .distinct();
  }

  private static String call(Operation operation) {
    String path = String.join("/", operation.path()).replaceAll("\\{\\w+}", "*");
    return operation.method().toLowerCase(Locale.ROOT) + " " + path;
  }

  private static Stream<String> callsOf(Operation operation) {
    Stream<String> ofMany =
        OperationTable.takesMany(operation)
            ? Stream.of(operation.method().toLowerCase(Locale.ROOT) + " " + operation.pathOfMany())
            : Stream.empty();
    return Stream.concat(Stream.of(call(operation)), ofMany);
  }

  @Test
  void everyNameIsOfACallThatAResourceOffers() {
    assertThat(OperationTable.all()).hasSizeGreaterThan(100);
    assertThat(OperationTable.all())
        .flatMap(named -> callsOf(named).toList())
        .allMatch(CALLS::containsKey);
  }

  /**
   * Who adds an operation gives it a name in {@link OperationTable}, or says here that it has none.
   */
  @Test
  void everyOperationOfTicketsPeopleAndLookupsHasAName() {
    Set<String> named =
        OperationTable.all().stream()
            .flatMap(OperationTableTest::callsOf)
            .collect(Collectors.toSet());
    List<String> without = new ArrayList<>();
    for (ApiDescription.Operation operation : API.operations()) {
      String module = operation.path().replaceFirst("/api/(v3/)?", "").split("/", -1)[0];
      boolean wanted =
          operation.path().startsWith("/api/v3/")
              && !operation.path().contains("/api_key")
              && !MODULES_WITHOUT_NAMES.contains(module)
              && !WITHOUT_A_NAME.contains(operation.id());
      if (wanted && !named.containsAll(calls(operation).toList())) {
        without.add(operation.id());
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void whatBeginsWithGetNeverWrites() {
    assertThat(OperationTable.all())
        .filteredOn(
            named -> named.words().stream().anyMatch(word -> word.matches("GET.*|get|list")))
        .hasSizeGreaterThan(40)
        .allMatch(named -> named.method().equals("GET"));
  }

  @Test
  void whatHasNoNameIsThere() {
    Set<String> ids = new TreeSet<>();
    API.operations().forEach(operation -> ids.add(operation.id()));
    assertThat(ids).containsAll(WITHOUT_A_NAME);
  }

  @Test
  void everyLookupIsAModuleByBothOfItsWords() {
    assertThat(LookupKinds.PATHS.split("\\|"))
        .allMatch(path -> OperationTable.module(path).isPresent());
    assertThat(LookupKinds.ALL)
        .allMatch(
            kind ->
                OperationTable.module(kind.singular())
                    .filter(module -> module.plural().equals(kind.path()))
                    .isPresent());
  }

  @Test
  void aValueMeansOneThingAtAnAddress() {
    for (RecordModule module : OperationTable.MODULES) {
      for (Operation operation : module.operations()) {
        List<String> own = operation.path().stream().map(OperationTableTest::some).toList();
        for (String word : operation.words()) {
          String value = Operation.word(word);
          assertThat(module.fitting(own).filter(other -> other.isNamed(value, own)))
              .as(word + " at " + own)
              .hasSize(1);
        }
      }
    }
  }

  private static String some(String segment) {
    return Operation.isId(segment) ? "17" : segment;
  }

  @Test
  void theReferenceSaysWhatTheTableDoes() throws IOException {
    String page = Files.readString(REFERENCE);
    int from = page.indexOf("| operation |");
    int to = page.indexOf("\n\n", from);
    String made = table();
    String whole = page.substring(0, from) + made + page.substring(to);
    if (Boolean.getBoolean("operations.doc.write")) {
      Files.writeString(REFERENCE, whole);
    }
    assertThat(Files.readString(REFERENCE))
        .as("make it anew: mvn -Dtest=OperationTableTest -Doperations.doc.write=true test")
        .isEqualTo(whole);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| operation | at its part | is |\n|---|---|---|\n");
    for (RecordModule module : OperationTable.MODULES) {
      module
          .operations()
          .forEach(
              named ->
                  table.append(
                      "| %s | %s | `%s` |%n"
                          .formatted(code(named.name()), code(named.verb()), named.call())));
    }
    return table.toString().strip();
  }

  private static String code(String word) {
    return word.isEmpty() ? "" : "`" + word + "`";
  }
}

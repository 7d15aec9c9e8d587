package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relaydesk.edge.operation.Operation;
import org.relaydesk.edge.operation.OperationTable;
import org.relaydesk.fixture.access.AccessRow;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.description.MaskedJson;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;

/**
 * A call that has a name, to be made by that or as what it is, on records of its own.
 *
 * @param ids of its path, in their order
 * @param name which its record has, and no other
 */
record NamedCall(Desk desk, Operation named, List<String> ids, String name) {
  private static final ApiDescription API = ApiDescription.in(TestRun.target());
  private static final String PAGE = quoted("{'list_info':{'row_count':3}}");

  /** Adds what the operation is done to. */
  static NamedCall prepared(Desk desk, Operation named) {
    String name = TestRun.unique("Named");
    List<String> ids = new ArrayList<>();
    NamedCall call = new NamedCall(desk, named, ids, name);
    if (call.isOfTicket()) {
      call.addTicket();
    } else if (named.path().size() > 1) {
      ids.add(call.addRecord());
    }
    return call;
  }

  private boolean isOfTicket() {
    return module().equals("requests");
  }

  private String module() {
    return named.path().get(0);
  }

  private void addTicket() {
    String ticket =
        desk.post("/requests", quoted("{'request':{'subject':'%s'}}").formatted(name))
            .id("request");
    if (named.path().size() > 1) {
      ids.add(ticket);
    }
    if (named.shown().equals("RESTORE_REQUEST")) {
      assertThat(desk.delete("/requests/" + ticket + "/move_to_trash")).isSuccess();
    }
    if (!named.part().isEmpty() && !named.shown().equals("ADD_RESOLUTION")) {
      addPart("/requests/" + ticket + "/" + named.part());
    }
  }

  private void addPart(String folder) {
    String described = "/api/v3" + folder.replaceFirst("\\d+", "{}");
    ApiDescription.Operation add = described("post", described).orElseThrow();
    assertThat(desk.sendInput("POST", folder, AccessRow.of(add.id()).input())).isSuccess(201);
    if (named.path().size() > 3) {
      ids.add(desk.get(folder).rows(named.part()).get(0).getString("id"));
    }
  }

  private String addRecord() {
    boolean adds =
        OperationTable.all().stream()
            .anyMatch(each -> each.verb().equals("add") && each.path().equals(List.of(module())));
    if (!adds) {
      return firstOf(module());
    }
    return desk.post("/" + module(), input("add")).id(wrapper());
  }

  private String firstOf(String list) {
    return desk.get("/" + list, PAGE).rows(list).get(0).getString("id");
  }

  private static Optional<ApiDescription.Operation> described(String method, String path) {
    String own =
        path.replaceFirst("/support_reps", "/technicians")
            .replaceFirst("/contacts", "/requesters")
            .replaceFirst("/groups", "/support_groups");
    return API.operations().stream()
        .filter(operation -> operation.method().equals(method))
        .filter(
            operation -> {
              String pattern = operation.path().replace("{kind}", "\\w+");
              return own.replaceAll("\\{\\w*}", "{}")
                  .matches(pattern.replaceAll("\\{\\w+}", "\\\\{}"));
            })
        .findFirst();
  }

  private String wrapper() {
    String module = module();
    return switch (module) {
      case "categories", "subcategories", "priorities", "urgencies" ->
          module.substring(0, module.length() - 3) + "y";
      case "statuses" -> "status";
      default -> module.substring(0, module.length() - 1);
    };
  }

  private String input(String verb) {
    String parent =
        switch (verb + " " + module()) {
          case "add subcategories" -> parent("category", "categories");
          case "add items" -> parent("subcategory", "subcategories");
          default -> "";
        };
    String written = verb.equals("edit") ? name + " edited" : name;
    return quoted("{'%s':{'name':'%s'%s}}").formatted(wrapper(), written, parent);
  }

  private String parent(String wrapper, String list) {
    return quoted(",'%s':{'id':'%s'}").formatted(wrapper, firstOf(list));
  }

  private String input() {
    if (named.method().equals("GET")) {
      return named.verb().equals("list") || named.verb().isEmpty() ? PAGE : "{}";
    }
    if (named.shown().equals("ADD_REQUEST")) {
      return quoted("{'request':{'subject':'" + name + "'}}");
    }
    if (!isOfTicket()) {
      return named.method().equals("DELETE") ? "{}" : input(named.verb());
    }
    String path = "/api/v3/" + String.join("/", named.path());
    String method = named.method().toLowerCase(Locale.ROOT);
    return AccessRow.of(described(method, path).orElseThrow().id()).input();
  }

  /** Made as what it is. */
  ApiAnswer direct() {
    String path = path(named.path().size());
    return switch (named.method()) {
      case "GET" -> desk.get(path, input());
      case "DELETE" -> desk.delete(path);
      default -> desk.sendInput(named.method(), path, input());
    };
  }

  /**
   * Made by its name.
   *
   * @param words of its path that are called; what ids are left are parameters
   */
  ApiAnswer byName(String value, int words) {
    Form form = new Form("operation", value);
    int brought =
        (int) named.path().subList(0, words).stream().filter(word -> word.startsWith("{")).count();
    List<String> names =
        named.path().stream()
            .filter(segment -> segment.startsWith("{"))
            .map(segment -> segment.substring(1, segment.length() - 1))
            .toList();
    for (int i = brought; i < names.size(); i++) {
      form.param(names.get(i), ids.get(i));
    }
    if (input().equals(Upload.SOME)) {
      StringBuilder query = new StringBuilder("?");
      form.asMap().forEach((key, values) -> query.append(key + "=" + values.get(0) + "&"));
      return desk.sendInput("POST", path(words) + query, Upload.SOME);
    }
    return desk.send("POST", path(words), Entity.form(form.param("input_data", input())));
  }

  private String path(int words) {
    StringBuilder path = new StringBuilder();
    int next = 0;
    for (String word : named.path().subList(0, words)) {
      path.append('/').append(word.startsWith("{") ? ids.get(next++) : word);
    }
    return path.toString();
  }

  /** An answer without what differs from record to record. */
  String masked(ApiAnswer answer) {
    JsonObject body = MaskedJson.of(answer.body()).asJsonObject();
    String text = answer.status() + " " + body + " " + answer.header("Location").orElse("");
    return text.replace(name.substring(name.indexOf(' ') + 1), "NAME")
        .replaceAll("\"(state|sent_time)\":(\"[^\"]*\"|null)", "$1")
        .replaceAll("\\d+", "#");
  }

  /** What is there afterwards, masked; empty where the call makes or lists records. */
  String after() {
    return ids.isEmpty() ? "" : masked(desk.get("/" + module() + "/" + ids.get(0)));
  }
}

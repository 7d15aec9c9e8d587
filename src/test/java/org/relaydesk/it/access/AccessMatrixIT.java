package org.relaydesk.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.groupCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.access.AccessRole;
import org.relaydesk.fixture.access.AccessRow;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/**
 * Every operation by every role, on the holder's own tickets, the group's and others, live and in
 * the trash: whether it is done is what {@link AccessRow} and {@link AccessRole} say, nothing else.
 */
final class AccessMatrixIT extends DeskIT {
  private static final List<String> WHOSE = List.of("own", "group", "foreign");
  private static final String NOWHERE = "http://127.0.0.1:59999/clear";

  private static final ApiDescription API = ApiDescription.in(TestRun.target());
  private static final List<Holder> HOLDERS = new ArrayList<>();

  /** A rep who has one role and is in one group, with a key. */
  private record Holder(AccessRole role, String rep, String group, Desk desk) {}

  @BeforeAll
  static void addHolders() {
    HOLDERS.clear();
    AccessRole.BUILT_IN.forEach(AccessMatrixIT::addHolder);
    for (String scope : List.of("all", "group", "own")) {
      addHolder(add(scope, TICKET_RIGHTS));
    }
    addHolder(add("all", "people.view"));
  }

  private static AccessRole add(String scope, String rights) {
    AccessRole role = AccessRole.of(TestRun.unique("Role"), scope, rights);
    desk().add(role.toAdd());
    return role;
  }

  /** All that the table asks for on a ticket. */
  private static final String TICKET_RIGHTS =
      Stream.concat(
              Stream.of("requests.add", "requests.assign", "requests.purge"),
              AccessRow.ALL.values().stream().filter(AccessRow::ofTicket).map(AccessRow::right))
          .distinct()
          .collect(Collectors.joining(" "));

  private static void addHolder(AccessRole role) {
    JsonObject rep = desk().add(aSupportRep().withRole(role.name()));
    String key = desk().keyFor(rep);
    String group = TestRun.unique("Group");
    desk().add(groupCalled(group).with(rep.getString("id")));
    HOLDERS.add(new Holder(role, rep.getString("id"), group, desk().as(key)));
  }

  static Stream<String> operations() {
    return AccessRow.ALL.values().stream()
        .filter(row -> !row.right().isEmpty())
        .map(AccessRow::operation)
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationIsDoneForWhomTheTableSays(String operation) {
    AccessRow row = AccessRow.of(operation);
    List<String> wrong = new ArrayList<>();
    for (Holder holder : HOLDERS) {
      if (row.ofTicket()) {
        WHOSE.forEach(whose -> tryTicket(row, holder, whose, wrong));
      } else {
        int status = call(row, holder.desk(), ids(row)).status();
        if (holder.role().allows(row.right()) == (status == 403)) {
          wrong.add(cell(row, holder, "", status));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void tryTicket(AccessRow row, Holder holder, String whose, List<String> wrong) {
    for (boolean trashed : List.of(false, true)) {
      String id = ticket(row, holder, whose, trashed);
      String path = nested(row, holder, id);
      String before = desk().get("/requests/" + id).text();
      ApiAnswer answer = call(row, holder.desk(), id, path);
      int expected = expected(row, holder.role(), whose, trashed);
      boolean fits = expected == 200 ? isDone(answer) : answer.status() == expected;
      boolean changed = !desk().get("/requests/" + id).text().equals(before);
      if (!fits || (changed && expected != 200)) {
        String what = whose + (trashed ? " in the trash" : "") + (changed ? ", changed" : "");
        wrong.add(cell(row, holder, what, answer.status()));
      }
    }
  }

  /** Done, or refused for what the ticket is and not for who asks. */
  private static boolean isDone(ApiAnswer answer) {
    return answer.status() / 100 == 2 || answer.status() == 400;
  }

  private static int expected(AccessRow row, AccessRole role, String whose, boolean trashed) {
    if (!role.allows(row.right())) {
      return 403;
    }
    if (!role.reaches(whose)) {
      return 404;
    }
    boolean more = trashed && !row.inTrash().isEmpty();
    return more && !role.allows(row.inTrash()) ? 403 : 200;
  }

  private static String ticket(AccessRow row, Holder holder, String whose, boolean trashed) {
    RequestBuilder ticket = aRequest();
    if (whose.equals("own")) {
      ticket.with("technician", reference("id", holder.rep()));
    } else if (whose.equals("group")) {
      ticket.with("group", reference("name", holder.group()));
    }
    boolean withCallback = row.operation().equals("replayCallback");
    String id = desk().add(withCallback ? ticket.withCallback(NOWHERE) : ticket).getString("id");
    if (withCallback) {
      Tickets.setStatus(desk(), id, "Resolved");
    }
    adding(row).ifPresent(add -> addNested(add, holder, id));
    if (trashed) {
      assertThat(desk().delete("/requests/" + id + "/move_to_trash")).isSuccess();
    }
    return id;
  }

  /** By the holder, who may be the only one to meet it, or where they may not, by somebody else. */
  private static void addNested(ApiDescription.Operation add, Holder holder, String ticket) {
    String input = AccessRow.of(add.id()).input();
    if (holder.desk().sendInput("POST", add.pathWith(ticket), input).status() != 201) {
      assertThat(desk().sendInput("POST", add.pathWith(ticket), input)).isSuccess(201);
    }
  }

  /** The second id of an operation's path, where it has one. */
  private static String nested(AccessRow row, Holder holder, String ticket) {
    return row.operation().equals("replayCallback")
        ? callback(ticket)
        : adding(row).map(add -> first(holder, add.pathWith(ticket))).orElse(ticket);
  }

  /** What adds the nested record that an operation is for; empty where it is for no such. */
  private static Optional<ApiDescription.Operation> adding(AccessRow row) {
    String path = API.operation(row.operation()).path();
    return API.operations().stream()
        .filter(add -> add.method().equals("post") && add.path().contains("{request_id}"))
        .filter(add -> (path + "/").startsWith(add.path() + "/{id}/"))
        .findFirst();
  }

  private static String first(Holder holder, String folder) {
    String kind = folder.substring(folder.lastIndexOf('/') + 1);
    return Stream.of(holder.desk(), desk())
        .map(caller -> caller.get(folder))
        .filter(list -> list.status() == 200)
        .flatMap(list -> list.rows(kind).stream())
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private static String callback(String ticket) {
    return desk()
        .get("/requests/" + ticket + "/callbacks")
        .rows("callbacks")
        .get(0)
        .getString("id");
  }

  private static JsonValue reference(String key, String value) {
    return Json.createObjectBuilder().add(key, value).build();
  }

  /** Nothing has this id: whether the right is there is decided before. */
  private static String[] ids(AccessRow row) {
    boolean ofKind = API.operation(row.operation()).path().startsWith("/api/v3/{kind}");
    return ofKind
        ? new String[] {"categories", "999999999", "subcategories"}
        : new String[] {"999999999"};
  }

  private static ApiAnswer call(AccessRow row, Desk desk, String... ids) {
    ApiDescription.Operation operation = API.operation(row.operation());
    String path = operation.pathWith(ids);
    return switch (operation.method()) {
      case "get" -> desk.get(path);
      case "delete" -> desk.delete(path + Desk.query(row.input()));
      default -> desk.sendInput(operation.method(), path, row.input());
    };
  }

  private static String cell(AccessRow row, Holder holder, String what, int status) {
    return "%s by %s on %s: %d".formatted(row.operation(), holder.role(), what, status);
  }
}

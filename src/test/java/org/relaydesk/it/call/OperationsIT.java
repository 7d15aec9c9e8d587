package org.relaydesk.it.call;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.edge.operation.Operation;
import org.relaydesk.edge.operation.OperationTable;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Metrics;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;
import org.relaydesk.it.ServerUnderTest;

/** A POST that names an operation is that operation, in everything (contract §10). */
final class OperationsIT extends DeskIT {
  private static final String NOTE = quoted("{'note':{'description':'Called back'}}");
  private static final Set<String> PATHS = Set.of("requests", "technicians", "categories");

  private static ApiAnswer named(Desk desk, String path, String... parameters) {
    Form form = new Form();
    for (int i = 0; i < parameters.length; i += 2) {
      form.param(parameters[i], parameters[i + 1]);
    }
    return desk.send("POST", path, Entity.form(form));
  }

  private static String ticket() {
    return desk().add(aRequest()).getString("id");
  }

  static List<Operation> all() {
    return OperationTable.all();
  }

  static Stream<Operation> atTheirParts() {
    return all().stream()
        .filter(each -> PATHS.contains(each.path().get(0)) && !each.verb().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("all")
  void atItsModuleIsWhatItsCallIs(Operation operation) {
    compare(operation, operation.shown(), 1);
  }

  @ParameterizedTest
  @MethodSource("atTheirParts")
  void byItsVerbAtItsOwnAddressIsWhatItsCallIs(Operation operation) {
    compare(operation, operation.verb(), operation.path().size());
  }

  private static void compare(Operation operation, String value, int words) {
    NamedCall direct = NamedCall.prepared(desk(), operation);
    boolean reads = operation.method().equals("GET");
    NamedCall byName = reads ? direct : NamedCall.prepared(desk(), operation);
    ApiAnswer expected = direct.direct();
    assertThat(expected.status()).as(expected.text()).isBetween(200, 201);
    ApiAnswer answer = byName.byName(value, words);
    assertThat(byName.masked(answer)).isEqualTo(direct.masked(expected));
    assertThat(answer.header("ETag").isPresent()).isEqualTo(expected.header("ETag").isPresent());
    assertThat(byName.after()).isEqualTo(direct.after());
  }

  @ParameterizedTest
  @CsvSource({"CLOSE_REQUEST,'%s,%s'", "close,'[%s,%s]'"})
  void manyTicketsAreMeantByTheirIds(String operation, String ids) {
    String first = desk().add(aRequest()).getString("id");
    String second = desk().add(aRequest()).getString("id");
    String both = ids.formatted(first, second);
    assertThat(named(desk(), "/requests", "operation", operation, "id", "", "ids", both))
        .isSuccess(200);
    for (String id : List.of(first, second)) {
      JsonObject ticket = desk().get("/requests/" + id).entity("request");
      assertThat(ticket.getJsonObject("status").getString("name")).isEqualTo("Closed");
    }
  }

  @Test
  void oneTicketAndManyAreNotMeantAtOnce() {
    String id = desk().add(aRequest()).getString("id");
    ApiAnswer answer =
        named(desk(), "/requests", "operation", "DELETE_REQUEST", "id", id, "ids", id + ",1");
    assertThat(answer).isFailure(400, 4001, "ids");
    assertThat(desk().get("/requests/" + id)).isSuccess(200);
  }

  @Test
  void isRefusedByTheRightsOfItsCall() {
    RoleBuilder nothing = aRole().allowing("mails.view");
    desk().add(nothing);
    Desk stranger = desk().as(desk().keyWithRole(nothing.name()));
    int before = Tickets.count(desk());
    List<String> wrong = new ArrayList<>();
    for (Operation operation : all()) {
      int status = someOf(stranger, operation).status();
      int nobody = someOf(desk().asNobody(), operation).status();
      if (status != 403 || nobody != 401) {
        wrong.add(operation.call() + " " + status + " " + nobody);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(Tickets.count(desk())).isEqualTo(before);
  }

  /** With ids of nothing: whether the right is there is decided before. */
  private static ApiAnswer someOf(Desk desk, Operation operation) {
    List<String> parameters = new ArrayList<>(List.of("operation", operation.shown()));
    for (String segment : operation.path()) {
      if (segment.startsWith("{")) {
        parameters.addAll(List.of(segment.substring(1, segment.length() - 1), "999999999"));
      }
    }
    return named(desk, "/" + operation.path().get(0), parameters.toArray(String[]::new));
  }

  @Test
  void getAllGivesAThousandRowsUnlessItIsToldHowMany() {
    ApiAnswer all = named(desk(), "/statuses", "operation", "GET_ALL");
    assertThat(all.rows("statuses")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(all.body().getJsonObject("list_info").getBoolean("has_more_rows")).isFalse();
    String two = quoted("{'list_info':{'row_count':2}}");
    assertThat(named(desk(), "/status", "operation", "GET_ALL", "input_data", two).rows("statuses"))
        .hasSize(2);
    String id = ticket();
    for (int i = 0; i < 11; i++) {
      assertThat(desk().post("/requests/" + id + "/notes", NOTE)).isSuccess(201);
    }
    ApiAnswer stream = named(desk(), "/requests/" + id, "operation", "GET_ALL_CONVERSATIONS");
    assertThat(stream.rows("conversations")).hasSize(11);
    ApiAnswer page = named(desk(), "/requests/" + id, "operation", "GET_CONVERSATIONS");
    assertThat(page.rows("conversations")).hasSize(10);
  }

  @Test
  void anIdMayStandInTheRecordOfTheInput() {
    String id = ticket();
    String edit = quoted("{'request':{'id':'" + id + "','impact_details':'The floor'}}");
    ApiAnswer edited = named(desk(), "/request", "operation", "EDIT_REQUEST", "input_data", edit);
    assertThat(edited).isSuccess();
    assertThat(edited.entity("request").getString("impact_details")).isEqualTo("The floor");
    String only = quoted("{'request':{'id':" + id + "}}");
    assertThat(named(desk(), "/request", "OPERATION_NAME", "CLOSE_REQUEST", "input_data", only))
        .isSuccess();
    assertThat(
            named(desk(), "/request", "operation", "GET_NOTES", "input_data", only).rows("notes"))
        .isEmpty();
  }

  @Test
  void aMissingIdIsNamed() {
    assertThat(named(desk(), "/requests", "operation", "CLOSE_REQUEST")).isFailure(400, 4012, "id");
    assertThat(named(desk(), "/requests", "operation", "EDIT_NOTE", "input_data", NOTE))
        .isFailure(400, 4012, "id", "note_id");
  }

  @Test
  void jsonIsTakenAsABodyWhereTheQueryNamesTheOperation() {
    String path = "/api/v3/requests/" + ticket() + "?operation=ADD_NOTE";
    ApiAnswer added =
        raw().header("authtoken", TestRun.ADMIN_KEY).send("POST", path, "application/json", NOTE);
    assertThat(added).isSuccess(201);
  }

  @Test
  void thePortalsAddressTakesItToo() {
    String path = "/app/itdesk/api/v3/requests/" + ticket() + "?operation=CLOSE_REQUEST";
    assertThat(raw().header("authtoken", TestRun.ADMIN_KEY).send("POST", path, "text/plain", ""))
        .isSuccess();
  }

  @Test
  void aGetWithTheParameterIsAGet() {
    String id = ticket();
    assertThat(desk().get("/requests/" + id + "?operation=DELETE_REQUEST")).isSuccess();
    assertThat(desk().get("/requests/" + id)).isSuccess();
  }

  /** The repeat may come by the other form: it is the same call. */
  @Test
  void isDoneOnceForItsKey() {
    String id = ticket();
    Desk once = desk().withHeader("Idempotency-Key", TestRun.unique("named").replace(' ', '-'));
    ApiAnswer first =
        named(once, "/requests", "operation", "ADD_NOTE", "id", id, "input_data", NOTE);
    assertThat(first).isSuccess(201);
    ApiAnswer again = once.post("/requests/" + id + "/notes", NOTE);
    assertThat(again).isSuccess(201);
    assertThat(again).hasHeader("Idempotent-Replayed", "true");
    assertThat(again.id("note")).isEqualTo(first.id("note"));
    String other = ticket();
    assertThat(named(once, "/requests", "operation", "ADD_NOTE", "id", other, "input_data", NOTE))
        .isFailure(409, 4008, "Idempotency-Key");
  }

  @Test
  void aStaleIfMatchRefusesIt() {
    Desk stale = desk().withHeader("If-Match", "\"v999\"");
    assertThat(named(stale, "/requests/" + ticket(), "operation", "CLOSE_REQUEST"))
        .isFailure(412, 4016);
  }

  @Test
  void metricsAndTheAccessLogSeeItsCall() {
    String series = "relaydesk_http_requests_seconds_count{operation=\"RequestsResource.close\"}";
    double before = Metrics.of(desk(), series);
    String id = ticket();
    assertThat(named(desk(), "/requests?id=" + id, "operation", "CLOSE_REQUEST")).isSuccess();
    assertThat(Metrics.of(desk(), series)).isEqualTo(before + 1);
    String line =
        "POST /api/v3/requests?id=" + id + " as PUT /api/v3/requests/" + id + "/close 200";
    await("the access log names both")
        .atMost(20, SECONDS)
        .until(
            () -> Files.readString(ServerUnderTest.log(), StandardCharsets.UTF_8).contains(line));
  }

  /** A file of three megabytes is more than any input may have. */
  @Test
  void filesAreUploadedByTheOperationThatTakesThemAlone() {
    String id = ticket();
    byte[] content = new byte[3 << 20];
    Upload file = new Upload().file("input_file", "core.dump", "application/octet-stream", content);
    ApiAnswer attached = file.to(desk(), "POST", "/requests?operation=ADD_ATTACHMENT&id=" + id);
    assertThat(attached).isSuccess(201);
    assertThat(attached.rows("attachments")).hasSize(1);
    assertThat(file.to(desk(), "POST", "/requests/" + id + "/attachments?operation=list"))
        .hasStatus(413);
    assertThat(file.to(desk(), "POST", "/requests/" + id + "?operation=ADD_NOTE")).hasStatus(413);
    assertThat(desk().get("/requests/" + id + "/attachments").rows("attachments")).hasSize(1);
    assertThat(named(desk(), "/requests/" + id, "operation", "ADD_ATTACHMENT"))
        .isFailure(415, 4007);
  }

  @Test
  void aMultipartAtAnUploadsAddressIsInputWhereItsQueryNamesAnotherOperation() {
    String id = ticket();
    Upload form = new Upload().field("input_data", NOTE);
    assertThat(form.to(desk(), "POST", "/requests/" + id + "?operation=ADD_NOTE")).isSuccess(201);
    ApiAnswer listed = form.to(desk(), "POST", "/requests/" + id + "/attachments?operation=list");
    assertThat(listed).isFailure(400, 4001, "note");
    assertThat(
            new Upload().field("x", "y").to(desk(), "POST", "/requests/" + id + "?operation=get"))
        .isSuccess();
  }
}

package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.CriterionJson.criterion;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.ListBuilder;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.Metrics;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** How many SQL statements an operation may cost, warm; the key costs none. */
final class SqlStatementsIT extends DeskIT {
  private static final int CALLS = 20;
  private static final String NOTE = quoted("{'note':{'description':'Called back'}}");

  @BeforeAll
  static void warmUp() {
    for (int i = 0; i < 100; i++) {
      desk().add(ticket());
    }
  }

  private static RequestBuilder ticket() {
    return aRequest().withPriority("High").withRequester("Statement Counter");
  }

  @Test
  void addingATicketCostsItsTwoRowsAndNowAndThenNumbers() {
    assertThat(perCall("RequestsResource.add", i -> desk().add(ticket()))).isBetween(2.0, 3.0);
  }

  @Test
  void viewingATicketCostsOne() {
    String id = desk().add(ticket()).getString("id");
    assertThat(perCall("RequestsResource.get", i -> desk().get("/requests/" + id))).isEqualTo(1.0);
  }

  /** The ticket under its lock, one update, and history with its change. */
  @Test
  void editingATicketCostsAtMostFive() {
    String id = desk().add(ticket()).getString("id");
    String input = quoted("{'request':{'priority':{'name':'%s'}}}");
    assertThat(
            perCall(
                "RequestsResource.edit",
                i -> desk().put("/requests/" + id, input.formatted(i % 2 == 0 ? "Low" : "High"))))
        .isBetween(4.0, 5.0);
    assertThat(desk().get("/requests/" + id).header("etag")).contains("\"v" + (CALLS + 1) + "\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void aPageCostsAtMostTwoWhateverItsSize(int rows) {
    String input = quoted("{'list_info':{'row_count':%d,'get_total_count':false}}").formatted(rows);
    assertThat(perCall("RequestsResource.list", i -> desk().get("/requests", input)))
        .isBetween(1.0, 2.0);
  }

  /**
   * On H2 a statement whose values aren't bound fails here: it would compare flags with numbers.
   */
  @Test
  void aPageOfCriteriaViewAndTotalCostsTwoAndOneForEachNameComparedWith() {
    ListBuilder input =
        aList()
            .counted()
            .in("My_Open_Requests")
            .searching("subject", "o")
            .where(
                criterion("requester.name", "contains", "n"),
                criterion("category.name", "is not", "Network"));
    assertThat(
            perCall(
                "RequestsResource.list",
                i -> assertThat(desk().get("/requests", input).status()).isEqualTo(200)))
        .isBetween(3.0, 4.0);
  }

  @Test
  void aPageOfDescriptionsCostsOneMoreForThem() {
    desk().add(ticket().withDescription("No ping since 09:10"));
    String input =
        "{'list_info':{'row_count':100,'sort_field':'id','sort_order':'desc',"
            + "'fields_required':['description']}}";
    assertThat(perCall("RequestsResource.list", i -> desk().get("/requests", input)))
        .isBetween(2.0, 3.0);
  }

  @Test
  void aPageOfHistoryCostsTwo() {
    String path = "/requests/" + desk().add(ticket()).getString("id") + "/history";
    assertThat(perCall("RequestHistoryResource.list", i -> desk().get(path))).isBetween(1.0, 2.0);
  }

  static List<ApiDescription.NestedKind> nestedKinds() {
    return ApiDescription.in(TestRun.target()).nestedKinds();
  }

  /** The ticket under its lock, the record, its line of history, and the ticket's count. */
  @ParameterizedTest
  @MethodSource("nestedKinds")
  void addingWhatHangsOnATicketCostsAtMostFive(ApiDescription.NestedKind kind) {
    String path = on(kind);
    String input = kind.add().input().orElseThrow();
    assertThat(perCall(resource(kind) + "add", i -> desk().post(path, input))).isBetween(3.0, 5.0);
  }

  @ParameterizedTest
  @MethodSource("nestedKinds")
  void aPageOfWhatHangsOnATicketCostsOneMoreForItsTextsAndViewingOneCostsOne(
      ApiDescription.NestedKind kind) {
    String path = on(kind);
    assertThat(desk().post(path, kind.add().input().orElseThrow())).isSuccess(201);
    String id = desk().get(path).rows(kind.word()).get(0).getString("id");
    assertThat(perCall(resource(kind) + "list", i -> desk().get(path))).isBetween(1.0, 2.0);
    assertThat(perCall(resource(kind) + "get", i -> desk().get(path + "/" + id))).isEqualTo(1.0);
  }

  private static String on(ApiDescription.NestedKind kind) {
    return kind.add().pathWith(desk().add(ticket()).getString("id"));
  }

  /** What metrics call its resource's operations. */
  private static String resource(ApiDescription.NestedKind kind) {
    return kind.list().substring("list".length()) + "Resource.";
  }

  /** The ticket under its lock, the mail, its line of history, the ticket's count, the answer. */
  @Test
  void replyingCostsAtMostSix() {
    String path = "/requests/" + desk().add(ticket()).getString("id") + "/reply";
    String reply = quoted("{'reply':{'description':'We are on it','to':['a@b.example']}}");
    assertThat(perCall("ReplyResource.reply", i -> desk().post(path, reply))).isBetween(4.0, 6.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversations", "notifications"})
  void aPageOfWhatWasSaidCostsOneAndOneMoreForItsTexts(String kind) {
    String path = "/requests/" + desk().add(ticket()).getString("id");
    String reply = quoted("{'reply':{'description':'We are on it','to':['a@b.example']}}");
    for (int i = 0; i < CALLS; i++) {
      assertThat(desk().post(path + "/reply", reply)).isSuccess(201);
      assertThat(desk().post(path + "/notes", NOTE)).isSuccess(201);
    }
    String input = quoted("{'list_info':{'row_count':100,'fields_required':['id','description']}}");
    String resource = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    assertThat(perCall(resource + "Resource.list", i -> desk().get(path + "/" + kind, input)))
        .isBetween(1.0, 2.0);
  }

  /** As without them, and one for what hangs on it. */
  @Test
  void editingATicketWithNotesCostsOneMore() {
    String path = notes();
    String ticket = path.substring(0, path.length() - "/notes".length());
    assertThat(desk().post(path, NOTE)).isSuccess(201);
    String input = quoted("{'request':{'priority':{'name':'%s'}}}");
    assertThat(
            perCall(
                "RequestsResource.edit",
                i -> desk().put(ticket, input.formatted(i % 2 == 0 ? "Low" : "High"))))
        .isBetween(5.0, 6.0);
    assertThat(perCall("RequestsResource.get", i -> desk().get(ticket))).isEqualTo(1.0);
  }

  @Test
  void aTicketsSummaryCostsOne() {
    String path = "/requests/" + desk().add(ticket()).getString("id") + "/summary";
    assertThat(perCall("RequestSummaryResource.get", i -> desk().get(path))).isEqualTo(1.0);
  }

  /** Both tickets under their locks, what is linked, two rows, two lines of history, the counts. */
  @Test
  void aPageOfLinksCostsOneAndLinkingTenTicketsNoMoreThanLinkingOne() {
    String path = "/requests/" + desk().add(ticket()).getString("id") + "/link_requests";
    String one = "{\"linked_request\":{\"id\":\"%s\"}}";
    assertThat(
            perCall(
                "RequestLinksResource.add",
                i -> {
                  StringJoiner links = new StringJoiner(",", "{\"link_requests\":[", "]}");
                  for (int j = 0; j < 10; j++) {
                    links.add(one.formatted(desk().add(ticket()).getString("id")));
                  }
                  assertThat(desk().post(path, links.toString())).isSuccess(201);
                }))
        .isBetween(8.0, 13.0);
    assertThat(perCall("RequestLinksResource.list", i -> desk().get(path))).isBetween(1.0, 2.0);
  }

  /**
   * The file with its chunk and what it turned out to be; under the ticket's lock what is noted.
   */
  @Test
  void uploadingASmallFileCostsAtMostEleven() {
    String ticket = desk().add(ticket()).getString("id");
    Upload.of("a", "x").attachedTo(desk(), ticket);
    assertThat(
            perCall("UploadResource.upload", i -> Upload.of("a", "x").attachedTo(desk(), ticket)))
        .isBetween(6.0, 11.0);
  }

  @Test
  void aPageOfFilesCostsOneAndATicketWithFilesOneForAllOfThem() {
    String ticket = desk().add(ticket()).getString("id");
    String path = "/requests/" + ticket;
    for (int i = 0; i < 3; i++) {
      Upload.of("a", "x").attachedTo(desk(), ticket);
    }
    assertThat(perCall("AttachmentsResource.list", i -> desk().get(path + "/attachments")))
        .isBetween(1.0, 2.0);
    assertThat(perCall("RequestsResource.get", i -> desk().get(path))).isBetween(2.0, 3.0);
  }

  private static String notes() {
    return "/requests/" + desk().add(ticket()).getString("id") + "/notes";
  }

  private static double perCall(String operation, IntConsumer call) {
    call.accept(-1);
    double statements = statements(operation);
    double calls = calls(operation);
    for (int i = 0; i < CALLS; i++) {
      call.accept(i);
    }
    assertThat(calls(operation) - calls).isEqualTo(CALLS);
    return (statements(operation) - statements) / CALLS;
  }

  private static double statements(String operation) {
    return Metrics.of(
        desk(), "relaydesk_sql_statements_total{operation=\"%s\"}".formatted(operation));
  }

  private static double calls(String operation) {
    return Metrics.of(
        desk(), "relaydesk_http_requests_seconds_count{operation=\"%s\"}".formatted(operation));
  }
}

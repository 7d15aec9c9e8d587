package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.access.AccessRow;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.mail.Correspondent;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.it.DeskIT;

/** No POST of the API is done twice for one Idempotency-Key (contract §13, 18 and 33). */
final class EveryPostIT extends DeskIT {
  private static final String NAMED = quoted("{'%s':{'name':'%s'}}");
  private static final Receiver RECEIVER = Receiver.start();

  /** How an operation is called. */
  private record Call(String path, String input) {
    ApiAnswer by(Desk desk) {
      return desk.sendInput("POST", path, input);
    }
  }

  @AfterAll
  static void stopReceiver() {
    RECEIVER.close();
  }

  static List<String> posts() {
    return ApiDescription.in(TestRun.target()).operations().stream()
        .filter(operation -> operation.method().equals("post"))
        .map(ApiDescription.Operation::id)
        .toList();
  }

  /** Whoever adds a POST says here how it is called. */
  private static Call call(String operation, String name) {
    return switch (operation) {
      case "addRequest" -> new Call("/requests", quoted("{'request':{'subject':'" + name + "'}}"));
      case "addSupportRep" -> new Call("/technicians", NAMED.formatted("technician", name));
      case "addRole" -> new Call("/roles", NAMED.formatted("role", name));
      case "addLookup" -> new Call("/categories", NAMED.formatted("category", name));
      case "addRequester" -> new Call("/requesters", NAMED.formatted("requester", name));
      case "addUser" -> new Call("/users", NAMED.formatted("user", name));
      case "addSupportGroup" -> new Call("/groups", NAMED.formatted("group", name));
      case "addIntegrationKey" ->
          new Call(
              "/integration_keys",
              quoted("{'integration_key':{'name':'%s','roles':['SDReport']}}").formatted(name));
      case "addRequestFilter" ->
          new Call("/requests/filters", NAMED.formatted("request_filter", name));
      case "generateApiKey" -> new Call(rep() + "/api_key", "{}");
      case "addResolution" ->
          new Call(ticket() + "/resolutions", quoted("{'resolution':{'content':'Swapped'}}"));
      case "linkRequests" ->
          new Call(
              ticket() + "/link_requests",
              quoted("{'link_requests':[{'linked_request':{'id':'%s'}}]}")
                  .formatted(desk().add(aRequest()).getString("id")));
      case "uploadFilesForNewRequest" -> new Call("/requests/_uploads", Upload.SOME);
      case "replayCallback" -> new Call(deliveredCallback() + "/replay", "{}");
      case "resendMail" -> new Call(deliveredMail() + "/resend", "{}");
      default -> nested(operation);
    };
  }

  /** What hangs on a ticket is added alike. */
  private static Call nested(String operation) {
    ApiDescription.Operation add = ApiDescription.in(TestRun.target()).operation(operation);
    assertThat(add.path()).as("How is %s called?", operation).contains("{request_id}");
    String ticket = desk().add(aRequest()).getString("id");
    return new Call(add.pathWith(ticket), AccessRow.of(operation).input());
  }

  private static String rep() {
    return "/technicians/" + desk().add(aSupportRep()).getString("id");
  }

  private static String ticket() {
    return "/requests/" + desk().add(aRequest()).getString("id");
  }

  private static String deliveredCallback() {
    String id = desk().add(aRequest().withCallback(RECEIVER.url("/clear"))).getString("id");
    Tickets.setStatus(desk(), id, "Resolved");
    JsonObject callback = Tickets.awaitCallback(desk(), id, "delivered");
    return "/requests/" + id + "/callbacks/" + callback.getString("id");
  }

  private static String deliveredMail() {
    Correspondent nora = Correspondent.anybody();
    desk().add(aRequest().with("requester", nora.input()));
    return "/mails/" + nora.awaitDelivered(desk()).getString("id");
  }

  private static Desk withKey(String key) {
    return desk().withHeader("Idempotency-Key", key);
  }

  private static String fresh(String what) {
    return TestRun.unique(what).replace(' ', '-');
  }

  @ParameterizedTest
  @MethodSource("posts")
  void everyPostIsDoneOnceForItsKey(String operation) {
    String key = fresh(operation);
    Call call = call(operation, key);
    ApiAnswer first = call.by(withKey(key));
    assertThat(first.status()).as(first.text()).isBetween(200, 299);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();

    ApiAnswer second = call.by(withKey(key));
    assertThat(second.status()).as(second.text()).isEqualTo(first.status());
    assertThat(second).hasHeader("Idempotent-Replayed", "true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.text()).as("a secret shown twice").doesNotContainPattern("rdk_\\w{40}");
    assertThat(call.by(desk().withHeader("Idempotency-Key", "two words")))
        .isFailure(400, 4001, "Idempotency-Key");
  }

  /** Once a repeat killed the key that the client had just stored. */
  @Test
  void aRepeatedGenerateLeavesTheKeyThatItMade() {
    String path = rep() + "/api_key";
    Desk administrator = withKey(fresh("generate"));
    ApiAnswer first = administrator.post(path, "{}");
    assertThat(first).isSuccess(201);
    JsonObject made = first.entity("api_key");
    ApiAnswer second = administrator.post(path, "{}");
    assertThat(second).isSuccess(201);
    assertThat(second.entity("api_key").containsKey("value")).isFalse();
    assertThat(second.entity("api_key").getString("prefix")).isEqualTo(made.getString("prefix"));
    assertThat(desk().as(made.getString("value")).get("/requests")).isSuccess();
    assertThat(administrator.post(path, quoted("{'api_key':{'overlap_hours':1}}")))
        .isFailure(409, 4008, "Idempotency-Key");
  }

  @Test
  void aRepeatedRegenerateLeavesTheKeyThatItMade() {
    String path = "/integration_keys/" + desk().add(anIntegrationKey("SDReport")).getString("id");
    Desk administrator = withKey(fresh("regenerate"));
    JsonObject made = administrator.put(path + "/regenerate").entity("integration_key");
    ApiAnswer second = administrator.put(path + "/regenerate");
    assertThat(second).isSuccess();
    assertThat(second).hasHeader("Idempotent-Replayed", "true");
    assertThat(second.entity("integration_key").containsKey("value")).isFalse();
    assertThat(desk().as(made.getString("value")).get("/requests")).isSuccess();
  }

  @Test
  void aRepeatedReplayCallsOnce() {
    int before = RECEIVER.hits("/clear").size();
    String callback = deliveredCallback();
    String request = callback.substring("/requests/".length(), callback.indexOf("/callbacks"));
    Desk administrator = withKey(fresh("replay"));
    assertThat(administrator.post(callback + "/replay", "{}")).isSuccess();
    Tickets.awaitCallback(desk(), request, "delivered");
    assertThat(administrator.post(callback + "/replay", "{}")).isSuccess();
    Tickets.awaitCallback(desk(), request, "delivered");
    assertThat(RECEIVER.hits("/clear")).hasSize(before + 2);
  }
}

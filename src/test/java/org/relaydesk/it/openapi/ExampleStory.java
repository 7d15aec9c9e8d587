package org.relaydesk.it.openapi;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.server.Receiver;

/**
 * What the examples tell, played on an empty desk: each operation once, with the input of its
 * example. A key's calls show within half a minute.
 */
final class ExampleStory {
  private static final String LAST_CALL = "/support_groups";
  private static final String ON_THEIR_WAY =
      "{'list_info':{'search_criteria':{'field':'state','condition':'is not','value':'delivered'}}}";
  private static final Duration CALLS_SHOW = Duration.ofMinutes(1);

  private final ExamplePlayer player;

  ExampleStory(Desk admin, Receiver receiver) {
    player = new ExamplePlayer(admin);
    // What examples call by names that nobody has.
    player.tell("https://noc.example", receiver.url(""));
    player.tell("192.0.2.0/24", "127.0.0.0/8");
    player.tell("192.0.2.10", "127.0.0.1");
  }

  /** The answers by operation; failures as {@code failure.404}. */
  Map<String, JsonObject> tell() {
    Desk admin = player.desk();
    String sam = people();
    String key = integrationKey();
    new DeskExamples(player).tell();
    String value = key(sam);
    player.as(admin.as(value));
    solvedTicket();
    otherTickets();
    failures();
    player.as(admin);
    mails();
    lists(sam, key);
    return player.answers();
  }

  private String people() {
    String sam = player.play("addSupportRep").getJsonObject("technician").getString("id");
    player.play("getSupportRep", sam);
    player.play("listSupportReps");
    String noc = player.play("addSupportGroup").getJsonObject("support_group").getString("id");
    player.play("getSupportGroup", noc);
    player.play("listSupportGroups");
    player.play("listRequestTemplates");
    player.play("getRequestTemplate", "1");
    return sam;
  }

  private String key(String sam) {
    String value = player.play("generateApiKey", sam).getJsonObject("api_key").getString("value");
    player.play("getApiKey", sam);
    return value;
  }

  private String integrationKey() {
    JsonObject key = player.play("addIntegrationKey").getJsonObject("integration_key");
    String id = key.getString("id");
    player.play("getIntegrationKey", id);
    player.play("listIntegrationKeys");
    player
        .desk()
        .as(key.getString("value"))
        .post("/requests", "{'request':{'subject':'Fan of R7'}}");
    player.play("regenerateIntegrationKey", id);
    player.play("reassignIntegrationKey", id);
    player.play("editIntegrationKey", id);
    return id;
  }

  private void solvedTicket() {
    String id = player.play("addRequest").getJsonObject("request").getString("id");
    player.play("getRequest", id);
    player.play("listRequests");
    player.play("editRequest", id);
    player.play("listRequestHistory", id);
    await("the callback is delivered")
        .atMost(Duration.ofSeconds(20))
        .until(() -> callbacks(id).toString().contains("\"delivered\""));
    JsonObject list = player.play("listCallbacks", id);
    player.play(
        "replayCallback", id, list.getJsonArray("callbacks").getJsonObject(0).getString("id"));
  }

  private JsonObject callbacks(String ticket) {
    return player.desk().get("/requests/" + ticket + "/callbacks").body();
  }

  private void otherTickets() {
    String id = another();
    player.play("pickUpRequest", id);
    player.play("assignRequest", id);
    player.play("addResolution", id);
    player.play("getResolution", id);
    player.play("editResolution", id);
    player.play("closeRequest", id);
    String first = another();
    nestedRecords(first);
    String second = another();
    files(another());
    id = another();
    player.play("trashRequest", id);
    player.play("restoreRequest", id);
    player.play("deleteRequest", id);
    replies(another());
    linked(another());
    manyTickets(first + "," + second);
  }

  private void linked(String ticket) {
    String other = another();
    player.send("1700001", other);
    player.play("linkRequests", ticket);
    player.play("listLinkedRequests", ticket);
    player.play("unlinkRequests", ticket);
    player.play("mergeRequests", ticket);
    player.play("undoMerge", other);
  }

  private void manyTickets(String ids) {
    for (String verb : "pickUp assign edit close trash restore".split(" ", -1)) {
      player.playOf(ids, verb + "Requests");
    }
    player.playOf(ids + ",1700000", "deleteRequests");
  }

  /** Each kind of record that hangs on a ticket, and meanwhile its summary. */
  private void nestedRecords(String ticket) {
    Map<String, String> ids = new TreeMap<>();
    for (ApiDescription.NestedKind kind : player.nestedKinds()) {
      String id =
          player.play(kind.add().id(), ticket).getJsonObject(kind.wrapper()).getString("id");
      ids.put(kind.name(), id);
      player.play("get" + kind.name(), ticket, id);
      player.play(kind.list(), ticket);
    }
    player.play("getRequestSummary", ticket);
    ids.forEach(
        (kind, id) -> {
          player.play("edit" + kind, ticket, id);
          player.play("delete" + kind, ticket, id);
        });
  }

  private void files(String ticket) {
    String id =
        player
            .play("uploadAttachments", ticket)
            .getJsonArray("attachments")
            .getJsonObject(0)
            .getString("id");
    player.play("getAttachment", ticket, id);
    player.play("listAttachments", ticket);
    player.play("putAttachments", ticket);
    player.play("uploadFiles", ticket);
    player.play("putFiles", ticket);
    player.play("uploadFilesForNewRequest");
    player.play("deleteAttachment", ticket, id);
  }

  private void replies(String ticket) {
    String mail = player.play("reply", ticket).getJsonObject("notification").getString("id");
    String sent = "/requests/" + ticket + "/notifications/" + mail;
    await("the mail is sent")
        .atMost(Duration.ofSeconds(20))
        .until(() -> player.desk().get(sent).text().contains("\"delivered\""));
    player.play("getNotification", ticket, mail);
    player.play("listNotifications", ticket);
    player.play("getConversation", ticket, mail);
    player.play("listConversations", ticket);
    player.play("addNotification", ticket);
    player.play("addConversation", ticket);
  }

  private String another() {
    return player
        .desk()
        .post("/requests", player.input(player.operation("addRequest")))
        .id("request");
  }

  private void failures() {
    String id = another();
    player.note(
        "failure.400",
        player.desk().post("/requests", "{'request':{'subject':'x','priority':'Hihg'}}"));
    player.note("failure.404", player.desk().get("/requests/1700000"));
    player.note("failure.401", player.desk().as("wrong").get("/requests"));
    Desk once = player.desk().withHeader("Idempotency-Key", "alarm-5531");
    once.post("/requests", "{'request':{'subject':'a'}}");
    player.note("failure.409", once.post("/requests", "{'request':{'subject':'b'}}"));
    Desk late = player.desk().withHeader("If-Match", "\"v0\"");
    player.note("failure.412", late.put("/requests/" + id, "{'request':{'subject':'c'}}"));
    player.desk().get(LAST_CALL);
  }

  private void mails() {
    await("all mails are delivered")
        .atMost(Duration.ofSeconds(20))
        .until(() -> player.desk().get("/mails", ON_THEIR_WAY).rows("mails").isEmpty());
    String id = player.play("listMails").getJsonArray("mails").getJsonObject(0).getString("id");
    player.play("getMail", id);
    player.play("resendMail", id);
    player.play("listNotificationTemplates");
    player.play("getNotificationTemplate", "1");
    player.play("previewNotificationTemplate", "1");
    player.play("editNotificationTemplate", "1");
  }

  private void lists(String sam, String key) {
    player.play("editSupportRep", sam);
    player.play("listRequesters");
    JsonObject nora =
        player
            .desk()
            .get("/requesters", "{'list_info':{'search_fields':{'name':'Nora Vale'}}}")
            .rows("requesters")
            .get(0);
    player.play("getRequester", nora.getString("id"));
    player.play("listUsers");
    player.play("getUser", nora.getString("id"));
    player.play("listRequesterRequests", nora.getString("id"));
    peopleComeAndGo();
    JsonObject noc =
        player.desk().get("/support_groups").rows("support_groups").stream()
            .filter(group -> group.getString("name").equals("Night shift"))
            .findFirst()
            .orElseThrow();
    player.play("editSupportGroup", noc.getString("id"));
    player.play("deleteSupportGroup", noc.getString("id"));
    callsOf("listIntegrationKeyCalls", key, "/requests");
    player.play("deleteIntegrationKey", key);
    callsOf("listApiKeyCalls", sam, LAST_CALL);
    player.play("deleteApiKey", sam);
  }

  private void peopleComeAndGo() {
    comeAndGo("Requester");
    comeAndGo("User");
    String rep = "{'technician':{'name':'Kim Ray'}}";
    player.play("deleteSupportRep", player.desk().post("/technicians", rep).id("technician"));
  }

  private void comeAndGo(String kind) {
    String wrapper = kind.toLowerCase(Locale.ROOT);
    String id = player.play("add" + kind).getJsonObject(wrapper).getString("id");
    player.play("edit" + kind, id);
    player.play("delete" + kind, id);
  }

  /** Calls show together with those before them. */
  private void callsOf(String operationId, String id, String last) {
    String path = player.operation(operationId).pathWith(id);
    await("calls of the key show")
        .atMost(CALLS_SHOW)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> player.desk().get(path).text().contains("/api/v3" + last + "\""));
    player.play(operationId, id);
  }
}

package org.relaydesk.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
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

  private final ApiDescription api = ApiDescription.in(TestRun.target());
  private final ExampleAnswers answers = new ExampleAnswers();
  private Desk desk;

  ExampleStory(Desk admin, Receiver receiver) {
    this.desk = admin;
    // What examples call by names that nobody has.
    answers.tell("https://noc.example", receiver.url(""));
    answers.tell("192.0.2.0/24", "127.0.0.0/8");
    answers.tell("192.0.2.10", "127.0.0.1");
  }

  /** The answers by operation; failures as {@code failure.404}. */
  Map<String, JsonObject> tell() {
    Desk admin = desk;
    String sam = people();
    String key = integrationKey();
    roles();
    lookups();
    String value = key(sam);
    desk = admin.as(value);
    solvedTicket();
    otherTickets();
    failures();
    desk = admin;
    mails();
    lists(sam, key);
    return answers.all();
  }

  private String people() {
    String sam = play("addSupportRep").getJsonObject("technician").getString("id");
    play("getSupportRep", sam);
    play("listSupportReps");
    String noc = play("addSupportGroup").getJsonObject("support_group").getString("id");
    play("getSupportGroup", noc);
    play("listSupportGroups");
    play("listRequestTemplates");
    play("getRequestTemplate", "1");
    return sam;
  }

  private String key(String sam) {
    String value = play("generateApiKey", sam).getJsonObject("api_key").getString("value");
    play("getApiKey", sam);
    return value;
  }

  private String integrationKey() {
    JsonObject key = play("addIntegrationKey").getJsonObject("integration_key");
    String id = key.getString("id");
    play("getIntegrationKey", id);
    play("listIntegrationKeys");
    desk.as(key.getString("value")).post("/requests", "{'request':{'subject':'Fan of R7'}}");
    play("regenerateIntegrationKey", id);
    play("reassignIntegrationKey", id);
    play("editIntegrationKey", id);
    return id;
  }

  private void roles() {
    String id = play("addRole").getJsonObject("role").getString("id");
    play("getRole", id);
    play("listRoles");
    play("editRole", id);
    play("listAudit");
    play("deleteRole", id);
  }

  private void lookups() {
    String id = play("addLookup", "categories").getJsonObject("category").getString("id");
    play("getLookup", "categories", id);
    play("listLookups", "categories");
    play("editLookup", "categories", id);
    play("deleteLookup", "categories", id);
  }

  private void solvedTicket() {
    String id = play("addRequest").getJsonObject("request").getString("id");
    play("getRequest", id);
    play("listRequests");
    play("editRequest", id);
    play("listRequestHistory", id);
    await("the callback is delivered")
        .atMost(Duration.ofSeconds(20))
        .until(() -> callbacks(id).toString().contains("\"delivered\""));
    JsonObject list = play("listCallbacks", id);
    play("replayCallback", id, list.getJsonArray("callbacks").getJsonObject(0).getString("id"));
  }

  private JsonObject callbacks(String ticket) {
    return desk.get("/requests/" + ticket + "/callbacks").body();
  }

  private void otherTickets() {
    String id = another();
    play("pickUpRequest", id);
    play("assignRequest", id);
    play("addResolution", id);
    play("getResolution", id);
    play("editResolution", id);
    play("closeRequest", id);
    String noted = another();
    note(noted);
    String worked = another();
    worklog(worked);
    files(another());
    id = another();
    play("trashRequest", id);
    play("restoreRequest", id);
    play("deleteRequest", id);
    replies(another());
    manyTickets(noted + "," + worked);
  }

  private void manyTickets(String ids) {
    for (String verb : "pickUp assign edit close trash restore".split(" ", -1)) {
      playOf(ids, verb + "Requests");
    }
    playOf(ids + ",1700000", "deleteRequests");
  }

  private void note(String ticket) {
    String id = play("addNote", ticket).getJsonObject("note").getString("id");
    play("getNote", ticket, id);
    play("listNotes", ticket);
    play("editNote", ticket, id);
    play("deleteNote", ticket, id);
  }

  private void worklog(String ticket) {
    String id = play("addWorklog", ticket).getJsonObject("worklog").getString("id");
    play("getWorklog", ticket, id);
    play("listWorklogs", ticket);
    play("getRequestSummary", ticket);
    play("editWorklog", ticket, id);
    play("deleteWorklog", ticket, id);
  }

  private void files(String ticket) {
    String id =
        play("uploadAttachments", ticket)
            .getJsonArray("attachments")
            .getJsonObject(0)
            .getString("id");
    play("getAttachment", ticket, id);
    play("listAttachments", ticket);
    play("putAttachments", ticket);
    play("uploadFiles", ticket);
    play("putFiles", ticket);
    play("uploadFilesForNewRequest");
    play("deleteAttachment", ticket, id);
  }

  private void replies(String ticket) {
    String draft = play("addDraft", ticket).getJsonObject("draft").getString("id");
    play("getDraft", ticket, draft);
    play("listDrafts", ticket);
    play("editDraft", ticket, draft);
    play("deleteDraft", ticket, draft);
    String mail = play("reply", ticket).getJsonObject("notification").getString("id");
    String sent = "/requests/" + ticket + "/notifications/" + mail;
    await("the mail is sent")
        .atMost(Duration.ofSeconds(20))
        .until(() -> desk.get(sent).text().contains("\"delivered\""));
    play("getNotification", ticket, mail);
    play("listNotifications", ticket);
    play("getConversation", ticket, mail);
    play("listConversations", ticket);
    play("addNotification", ticket);
    play("addConversation", ticket);
  }

  private String another() {
    return desk.post("/requests", input(api.operation("addRequest"))).id("request");
  }

  private void failures() {
    String id = another();
    note("failure.400", desk.post("/requests", "{'request':{'subject':'x','priority':'Hihg'}}"));
    note("failure.404", desk.get("/requests/1700000"));
    note("failure.401", desk.as("wrong").get("/requests"));
    Desk once = desk.withHeader("Idempotency-Key", "alarm-5531");
    once.post("/requests", "{'request':{'subject':'a'}}");
    note("failure.409", once.post("/requests", "{'request':{'subject':'b'}}"));
    Desk late = desk.withHeader("If-Match", "\"v0\"");
    note("failure.412", late.put("/requests/" + id, "{'request':{'subject':'c'}}"));
    desk.get(LAST_CALL);
  }

  private void mails() {
    await("all mails are delivered")
        .atMost(Duration.ofSeconds(20))
        .until(() -> desk.get("/mails", ON_THEIR_WAY).rows("mails").isEmpty());
    String id = play("listMails").getJsonArray("mails").getJsonObject(0).getString("id");
    play("getMail", id);
    play("resendMail", id);
    play("listNotificationTemplates");
    play("getNotificationTemplate", "1");
    play("previewNotificationTemplate", "1");
    play("editNotificationTemplate", "1");
  }

  private void lists(String sam, String key) {
    play("editSupportRep", sam);
    play("listRequesters");
    JsonObject nora =
        desk.get("/requesters", "{'list_info':{'search_fields':{'name':'Nora Vale'}}}")
            .rows("requesters")
            .get(0);
    play("getRequester", nora.getString("id"));
    play("listUsers");
    play("getUser", nora.getString("id"));
    JsonObject noc =
        desk.get("/support_groups").rows("support_groups").stream()
            .filter(group -> group.getString("name").equals("Night shift"))
            .findFirst()
            .orElseThrow();
    play("editSupportGroup", noc.getString("id"));
    play("deleteSupportGroup", noc.getString("id"));
    callsOf("listIntegrationKeyCalls", key, "/requests");
    play("deleteIntegrationKey", key);
    callsOf("listApiKeyCalls", sam, LAST_CALL);
    play("deleteApiKey", sam);
  }

  /** Calls show together with those before them. */
  private void callsOf(String operationId, String id, String last) {
    String path = api.operation(operationId).pathWith(id);
    await("calls of the key show")
        .atMost(CALLS_SHOW)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> desk.get(path).text().contains("/api/v3" + last + "\""));
    play(operationId, id);
  }

  private JsonObject play(String operationId, String... path) {
    return playAt(api.operation(operationId).pathWith(path), operationId);
  }

  private void playOf(String ids, String operationId) {
    playAt(api.operation(operationId).pathWith() + "?ids=" + ids, operationId);
  }

  private JsonObject playAt(String at, String operationId) {
    ApiDescription.Operation operation = api.operation(operationId);
    String input = operation.input().isPresent() ? input(operation) : "{}";
    ApiAnswer answer =
        switch (operation.method()) {
          case "get" -> desk.get(at, input);
          case "post" -> desk.sendInput("POST", at, operation.isUpload() ? Upload.SOME : input);
          case "put" -> put(operation, at, input);
          default -> desk.delete(at);
        };
    assertThat(answer.status()).as(operationId + " " + answer.text()).isBetween(200, 201);
    note(operationId, answer);
    return answer.body();
  }

  private ApiAnswer put(ApiDescription.Operation operation, String at, String input) {
    if (operation.isUpload()) {
      return desk.sendInput("PUT", at, Upload.SOME);
    }
    return operation.input().isPresent() ? desk.put(at, input) : desk.put(at);
  }

  private String input(ApiDescription.Operation operation) {
    return answers.here(operation.input().orElseThrow());
  }

  private void note(String name, ApiAnswer answer) {
    answers.note(name, answer);
  }
}

package org.relaydesk.edge.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.relaydesk.fixture.run.Json.quoted;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.form.BodyReader;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** Which call a POST is that names an operation (contract §10). */
class OperationCallTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private static RequestText sent(String query, String body) {
    return new RequestText(
        query, FORM, new BodyReader(new ByteArrayInputStream(body.getBytes(UTF_8)), 1 << 20));
  }

  private static String call(String path, String query, String body) {
    OperationCall call = OperationCall.in(sent(query, body), true, "v3/" + path).orElseThrow();
    return call.method() + " " + call.path().substring("v3/".length());
  }

  private static DeskException refused(String path, String query) {
    return catchThrowableOfType(
        DeskException.class, () -> OperationCall.in(sent(query, ""), true, "v3/" + path));
  }

  @ParameterizedTest
  @CsvSource({
    "requests, operation=ADD_REQUEST, POST requests",
    "request, Operation=add, POST requests",
    "requests/, OPERATION_NAME=Add_Request, POST requests",
    "requests, operation=EDIT_REQUEST&id=17, PUT requests/17",
    "requests/17, operation=edit, PUT requests/17",
    "requests/17, operation=CLOSE_REQUEST&ID=17, PUT requests/17/close",
    "requests/17/_close, operation=close, PUT requests/17/close",
    "request/17, operation=pickup, PUT requests/17/pickup",
    "requests/17, operation=DELETE_REQUEST, DELETE requests/17",
    "requests/17, operation=get, GET requests/17",
    "requests, operation=list, GET requests",
    "requests/17, operation=restore, PUT requests/17/restore_from_trash",
    "requests/17, operation=reply, POST requests/17/reply",
    "requests, operation=ADD_NOTE&id=17, POST requests/17/notes",
    "requests/17, operation=ADD_NOTE, POST requests/17/notes",
    "requests/17/notes, operation=ADD_NOTE, POST requests/17/notes",
    "requests/17/note, operation=add, POST requests/17/notes",
    "requests/17/notes/5, operation=EDIT_NOTE, PUT requests/17/notes/5",
    "requests, operation=DELETE_NOTE&id=17&note_id=5, DELETE requests/17/notes/5",
    "requests/17/worklogs, operation=get&worklog_id=6, GET requests/17/worklogs/6",
    "requests/17/resolution, operation=add, POST requests/17/resolutions",
    "requests/17, operation=EDIT_RESOLUTION, PUT requests/17/resolutions",
    "requests/17, operation=GET_ALL_CONVERSATIONS, GET requests/17/conversations",
    "technicians, operation=GET_ALL, GET technicians",
    "support_rep, operation=get&id=3, GET support_reps/3",
    "contact/3, operation=GET, GET contacts/3",
    "category, operation=add, POST categories",
    "categories/4, operation=delete, DELETE categories/4"
  })
  void isMadeOfTheTablesWordsAndOfIds(String path, String query, String call) {
    assertThat(call(path, query, "")).isEqualTo(call);
  }

  @Test
  void isNamedInAForm() {
    assertThat(call("requests", "", "operation=CLOSE_REQUEST&id=17"))
        .isEqualTo("PUT requests/17/close");
    assertThat(OperationCall.in(sent("", "operation=add"), false, "v3/requests")).isEmpty();
  }

  @Test
  void takesAnIdFromTheInputAndLeavesTheRest() {
    RequestText edit =
        sent("operation=EDIT_REQUEST", quoted("input_data={'request':{'id':17,'subject':'a'}}"));
    assertThat(OperationCall.in(edit, true, "v3/requests").orElseThrow().path())
        .isEqualTo("v3/requests/17");
    assertThat(edit.inputData().orElseThrow()).hasToString(quoted("{'request':{'subject':'a'}}"));
    RequestText note =
        sent(
            "operation=EDIT_NOTE",
            quoted(
                "input_data={'request':{'id':'17'},'request_note':{'id':'5','description':'a'}}"));
    assertThat(OperationCall.in(note, true, "v3/requests").orElseThrow().path())
        .isEqualTo("v3/requests/17/notes/5");
    assertThat(note.inputData().orElseThrow())
        .hasToString(quoted("{'request_note':{'description':'a'}}"));
    RequestText view = sent("operation=GET", quoted("input_data={'support_rep':{'id':'3'}}"));
    assertThat(OperationCall.in(view, true, "v3/technicians").orElseThrow().path())
        .isEqualTo("v3/technicians/3");
    assertThat(view.inputDataIfAny()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "requests, operation=, operation",
    "requests, operation=HACK, operation",
    "requests, OPERATION_NAME=HACK, OPERATION_NAME",
    "requests/17, operation=ADD_REQUEST, operation",
    "requests/17, operation=list, operation",
    "requests/17/notes, operation=CLOSE_REQUEST, operation",
    "requests/17/worklogs, operation=ADD_NOTE, operation",
    "requests/17/notes/5, operation=ADD_NOTE, operation",
    "requests/17/callbacks/5/replay, operation=ADD_NOTE, operation",
    "requests/17/upload, operation=ADD_ATTACHMENT, operation",
    "technicians, operation=ADD_REQUEST, operation",
    "technicians, operation=pickup, operation",
    "requests, operation=ADD_REQUEST&OPERATION_NAME=EDIT_REQUEST, operation",
    "requests/17, operation=EDIT_REQUEST&id=18, id",
    "requests, operation=EDIT_REQUEST&id=17&id=18, id",
    "requests/17/notes/5, operation=EDIT_NOTE&note_id=6, note_id"
  })
  void isRefusedWhereItIsNoOneThing(String path, String query, String field) {
    DeskException refused = refused(path, query);
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields()).containsExactly(field);
  }

  @Test
  void tellsWhatFits() {
    assertThat(refused("requests/17/resolution", "operation=x").problems().get(0).message())
        .endsWith("there are ADD_RESOLUTION, EDIT_RESOLUTION, GET_RESOLUTION");
    assertThat(refused("requests", "operation=x").problems().get(0).message())
        .contains("ADD_REQUEST", "ADD_NOTE", "GET_ALL_CONVERSATIONS");
    assertThat(refused("requests/17/history", "operation=x").problems().get(0).message())
        .endsWith("this address has none");
  }

  @Test
  void namesAllIdsThatAreMissing() {
    DeskException refused = refused("requests", "operation=EDIT_NOTE");
    assertThat(refused.failure()).isEqualTo(Failure.MISSING);
    assertThat(refused.problems().get(0).fields()).containsExactly("id", "note_id");
    assertThat(
            refused("requests/17", "operation=GET_WORKLOG&worklog_id=").problems().get(0).fields())
        .containsExactly("worklog_id");
  }

  /** Nothing but digits gets into a path. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "17%2F..%2F18",
        "17/close",
        "-1",
        "1e3",
        "%D9%A1%D9%A7",
        "17%3Foperation=add",
        "x",
        "1234567890123456789"
      })
  void anIdThatIsNoNumberIsNowhere(String id) {
    assertThat(refused("requests", "operation=GET_REQUEST&id=" + id).failure())
        .isEqualTo(Failure.NOT_FOUND);
    assertThat(refused("requests/1", "operation=GET_NOTE&note_id=" + id).failure())
        .isEqualTo(Failure.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "", "api_key", "requests/abc", "requests/_uploads"})
  void aPathOfNothingIsNowhere(String path) {
    assertThat(refused(path, "operation=GET_REQUEST").failure()).isEqualTo(Failure.NOT_FOUND);
  }

  @Test
  void knowsWhichMultipartIsFiles() {
    assertThat(OperationCall.takesFiles("v3/requests/17", "operation=ADD_ATTACHMENT"))
        .contains(true);
    assertThat(OperationCall.takesFiles("v3/request", "id=17&operation=add_attachment"))
        .contains(true);
    assertThat(OperationCall.takesFiles("v3/requests/17/attachments", "operation=add"))
        .contains(true);
    assertThat(OperationCall.takesFiles("v3/requests/17/attachments", "operation=list"))
        .contains(false);
    assertThat(OperationCall.takesFiles("v3/requests/17/attachments", "operation=%zz"))
        .contains(false);
    assertThat(OperationCall.takesFiles("v3/requests/17/attachments", "a=b"))
        .isEqualTo(Optional.empty());
    assertThat(OperationCall.takesFiles("v3/requests/17/attachments", null)).isEmpty();
  }

  @Test
  void onlyGetAllWantsAll() {
    assertThat(
            OperationCall.in(sent("operation=get_all", ""), true, "v3/users")
                .orElseThrow()
                .wantsAll())
        .isTrue();
    assertThat(
            OperationCall.in(sent("operation=list", ""), true, "v3/users").orElseThrow().wantsAll())
        .isFalse();
  }
}

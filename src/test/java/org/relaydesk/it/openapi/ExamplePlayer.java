package org.relaydesk.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;

/** Calls operations with the inputs of their examples, and notes what is answered. */
final class ExamplePlayer {
  private final ApiDescription api = ApiDescription.in(TestRun.target());
  private final ExampleAnswers answers = new ExampleAnswers();
  private Desk desk;

  ExamplePlayer(Desk desk) {
    this.desk = desk;
  }

  /** What stands in an example, and what is sent in its place. */
  void tell(String shown, String sent) {
    answers.tell(shown, sent);
  }

  /** What is sent in the place of what an input shows. */
  void send(String shown, String sent) {
    answers.send(shown, sent);
  }

  /** Calls with another key from now on. */
  void as(Desk other) {
    desk = other;
  }

  /** The desk that is called. */
  Desk desk() {
    return desk;
  }

  /** The answers by operation; failures as {@code failure.404}. */
  Map<String, JsonObject> answers() {
    return answers.all();
  }

  ApiDescription.Operation operation(String operationId) {
    return api.operation(operationId);
  }

  /** The kinds of records that hang on a ticket. */
  List<ApiDescription.NestedKind> nestedKinds() {
    return api.nestedKinds();
  }

  JsonObject play(String operationId, String... path) {
    return playAt(operation(operationId).pathWith(path), operationId);
  }

  void playOf(String ids, String operationId) {
    playAt(operation(operationId).pathWith() + "?ids=" + ids, operationId);
  }

  private JsonObject playAt(String at, String operationId) {
    ApiDescription.Operation operation = operation(operationId);
    String input = operation.input().isPresent() ? input(operation) : "{}";
    ApiAnswer answer =
        switch (operation.method()) {
          case "get" -> desk.get(at, input);
          case "post" -> desk.sendInput("POST", at, operation.isUpload() ? Upload.SOME : input);
          case "put" -> put(operation, at, input);
          default -> desk.delete(operation.input().isPresent() ? at + Desk.query(input) : at);
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

  /** The input of the example. */
  String input(ApiDescription.Operation operation) {
    return answers.here(operation.input().orElseThrow());
  }

  void note(String name, ApiAnswer answer) {
    answers.note(name, answer);
  }
}

package org.relaydesk.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.builder.SupportRepBuilder;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** The description that the server gives, and that it tells the truth. */
final class OpenApiIT extends DeskIT {
  private static final ApiDescription API = ApiDescription.in(TestRun.target());

  static Stream<ApiDescription.Operation> lists() {
    return API.operations().stream()
        .filter(operation -> operation.method().equals("get") && operation.input().isPresent())
        .filter(operation -> !operation.path().contains("/requests/{")); // They want a ticket.
  }

  static Stream<ApiDescription.Operation> changesOfTickets() {
    return Stream.of("editRequest", "closeRequest", "addResolution", "editResolution")
        .map(API::operation);
  }

  @Test
  void theServedYamlIsTheBuilds() {
    ApiAnswer answer = desk().asNobody().getOutside("/api/openapi");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/yaml");
    assertThat(answer.text()).isEqualTo(API.yaml());
  }

  @Test
  void theServedJsonIsTheBuilds() {
    ApiAnswer answer =
        desk().asNobody().withHeader("Accept", "application/json").getOutside("/api/openapi");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
    assertThat(answer.text()).isEqualTo(API.json());
  }

  @Test
  void theExampleOfATicketIsAccepted() {
    ApiDescription.Operation add = API.operation("addRequest");
    ApiAnswer answer = desk().post(add.pathWith(), input(add));
    assertThat(answer).isSuccess(201);
    assertThat(answer.entity("request").keySet()).isEqualTo(described(add, "201", "request"));
  }

  @ParameterizedTest
  @MethodSource("changesOfTickets")
  void theExampleOfATicketsChangeIsAccepted(ApiDescription.Operation change) {
    String id = desk().add(aRequest()).getString("id");
    String path = change.pathWith(id);
    boolean post = change.method().equals("post");
    ApiAnswer answer = post ? desk().post(path, input(change)) : desk().put(path, input(change));
    assertThat(answer).isSuccess(post ? 201 : 200);
    JsonObject example = example(change, post ? "201" : "200");
    assertThat(answer.body().keySet()).isEqualTo(example.keySet());
  }

  @Test
  void theExamplesOfASupportRepAreAccepted() {
    ApiDescription.Operation add = API.operation("addSupportRep");
    // Login names and e-mail addresses are unique, and the desk of the tests lives on.
    String input = input(add).replace("\"sam", "\"" + TestRun.unique("sam").replace(' ', '-'));
    ApiAnswer added = desk().post(add.pathWith(), input);
    assertThat(added).isSuccess(201);
    assertThat(added.entity("technician").keySet()).isEqualTo(described(add, "201", "technician"));
    String id = added.id("technician");
    ApiDescription.Operation edit = API.operation("editSupportRep");
    assertThat(desk().put(edit.pathWith(id), input(edit))).isSuccess();
  }

  @Test
  void theExampleOfAnApiKeyIsAccepted() {
    String id = desk().add(SupportRepBuilder.aSupportRep()).getString("id");
    ApiDescription.Operation generate = API.operation("generateApiKey");
    ApiAnswer answer = desk().post(generate.pathWith(id), input(generate));
    assertThat(answer).isSuccess(201);
    assertThat(answer.entity("api_key").keySet()).isEqualTo(described(generate, "201", "api_key"));
  }

  @Test
  void theExampleOfAForbiddenCallIsWhatTheDeskAnswers() {
    ApiAnswer refused =
        desk().as(desk().keyWithRole("SDReport")).put("/requests/1", "{'request':{'subject':'x'}}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).isEqualTo(API.example("failure.403"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void theExampleOfAListIsAccepted(ApiDescription.Operation list) {
    ApiAnswer answer = desk().get(pathOf(list), input(list));
    assertThat(answer).isSuccess();
    assertThat(answer.body().keySet()).isEqualTo(example(list, "200").keySet());
  }

  private static String pathOf(ApiDescription.Operation list) {
    return switch (list.id()) {
      case "listApiKeyCalls" ->
          list.pathWith(desk().add(SupportRepBuilder.aSupportRep()).getString("id"));
      case "listIntegrationKeyCalls" ->
          list.pathWith(desk().add(anIntegrationKey("SDReport")).getString("id"));
      case "listRequesterRequests" ->
          list.pathWith(desk().add(SupportRepBuilder.aSupportRep()).getString("id"));
      case "listLookupsBelow" -> list.pathWith("categories", "3", "subcategories");
      default -> list.pathWith("categories");
    };
  }

  private static String input(ApiDescription.Operation operation) {
    return operation.input().orElseThrow();
  }

  private static JsonObject example(ApiDescription.Operation operation, String status) {
    return API.answer(operation, status)
        .getValue("/content/application~1json/example")
        .asJsonObject();
  }

  private static Set<String> described(
      ApiDescription.Operation operation, String status, String wrapper) {
    return example(operation, status).getJsonObject(wrapper).keySet();
  }
}

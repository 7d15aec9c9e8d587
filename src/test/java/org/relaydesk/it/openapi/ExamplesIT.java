package org.relaydesk.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.description.ApiSchemas;
import org.relaydesk.fixture.description.ExampleFiles;
import org.relaydesk.fixture.description.MaskedJson;
import org.relaydesk.fixture.mail.Mailbox;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.fixture.server.ServerProcess;

/**
 * The description's examples are what an empty desk answers to their inputs, one after the other.
 * {@code -Dopenapi.examples.write=true} writes them anew; the next build composes them.
 */
@Tag("microbundle")
final class ExamplesIT {
  private static final ApiDescription API = ApiDescription.in(TestRun.target());
  private static final Path FOLDER = Path.of("src/main/openapi/examples");

  /** What has no story: the server itself, and what answers no JSON. */
  private static final Set<String> SERVER =
      Set.of("live", "ready", "openapi", "metrics", "downloadAttachment");

  private static Map<String, JsonObject> answers = Map.of();
  private static List<JsonObject> called = List.of();

  @BeforeAll
  static void replay() {
    try (ServerProcess server = new ServerProcess();
        Receiver receiver = Receiver.start()) {
      server.mailsTo(Mailbox.shared());
      server.startOnFreshDatabase();
      answers = new ExampleStory(server.desk(), receiver).tell();
      called = receiver.hits().stream().map(Receiver.Hit::json).toList();
    }
    if (Boolean.getBoolean("openapi.examples.write")) {
      new ExampleFiles(API, FOLDER).write(answers);
    }
  }

  static Stream<String> played() {
    return answers.keySet().stream();
  }

  @Test
  void everyOperationIsPlayed() {
    Set<String> operations = new TreeSet<>();
    API.operations().forEach(operation -> operations.add(operation.id()));
    operations.removeAll(SERVER);
    assertThat(answers.keySet()).containsAll(operations);
  }

  @ParameterizedTest
  @MethodSource("played")
  void theExampleIsWhatTheDeskAnswers(String name) {
    JsonObject answer = answers.getOrDefault(name, JsonObject.EMPTY_JSON_OBJECT);
    assertThat(MaskedJson.of(API.example(name))).isEqualTo(MaskedJson.of(answer));
  }

  @ParameterizedTest
  @MethodSource("played")
  void theSchemaSaysWhatTheDeskAnswers(String name) {
    JsonObject answer = answers.getOrDefault(name, JsonObject.EMPTY_JSON_OBJECT);
    assertThat(API.misfits(name, answer)).isEmpty();
  }

  @Test
  void theSchemaSaysWhatTheReceiverOfACallbackGets() {
    JsonObject document = API.document();
    JsonObject schema = document.getValue("/components/schemas/ResolvedCallback").asJsonObject();
    assertThat(called).isNotEmpty();
    assertThat(called)
        .allSatisfy(body -> assertThat(ApiSchemas.misfits(document, schema, body)).isEmpty());
    assertThat(API.operation("addRequest").description().getValue("/callbacks/requestResolved"))
        .asString()
        .contains("callback_url", "ResolvedCallback");
  }
}

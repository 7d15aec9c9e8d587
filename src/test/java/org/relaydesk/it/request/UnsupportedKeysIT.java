package org.relaydesk.it.request;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.ground.input.UnsupportedKeys;
import org.relaydesk.it.DeskIT;

/** Keys of the original that the desk has nothing for cost no alarm (contract §13, 41). */
final class UnsupportedKeysIT extends DeskIT {
  private static JsonArray messages(ApiAnswer answer) {
    return answer.body().getJsonObject("response_status").getJsonArray("messages");
  }

  @Test
  void anAlarmWithAllOfThemIsTakenWithAWordForEach() {
    List<String> keys = UnsupportedKeys.BY_RECORD.getOrDefault("request", List.of());
    JsonObject nested = Json.createObjectBuilder().add("attachments", "x").build();
    var input = aRequest().with("closure_info", nested).with("resolution", nested);
    keys.stream().filter(key -> key.indexOf('.') < 0).forEach(key -> input.with(key, "x"));
    ApiAnswer answer = desk().post("/requests", input.input());
    assertThat(answer).isSuccess(201);
    assertThat(messages(answer).getValuesAs(JsonObject.class))
        .allMatch(message -> message.getInt("status_code") == 3000)
        .allMatch(message -> message.getString("type").equals("warning"));
    assertThat(
            messages(answer).getValuesAs(JsonObject.class).stream()
                .map(message -> message.getString("field"))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void anEditPassesThemOverToo() {
    String id = desk().add(aRequest()).getString("id");
    ApiAnswer answer =
        desk()
            .put(
                "/requests/" + id,
                anEditOf("request").with("impact_details", "All").namingAll("assets", "R7"));
    assertThat(answer).isSuccess();
    assertThatJson(answer.text()).node("request.impact_details").isEqualTo("All");
    assertThat(messages(answer).getJsonObject(0).getString("field")).isEqualTo("assets");
  }

  @Test
  void aRepeatCarriesTheSameWords() {
    JsonObject input = aRequest().with("service_category", "Mail").input();
    var desk = desk().withHeader("Idempotency-Key", TestRun.unique("key").replace(' ', '-'));
    ApiAnswer first = desk.post("/requests", input);
    ApiAnswer second = desk.post("/requests", input);
    assertThat(second).isSuccess(201).hasHeader("Idempotent-Replayed", "true");
    assertThat(messages(second)).isEqualTo(messages(first)).hasSize(1);
  }

  @Test
  void withoutThemNothingIsSaid() {
    assertThat(desk().post("/requests", aRequest().input()).text()).doesNotContain("messages");
  }

  @Test
  void aSlipOfThePenIsStillRefused() {
    assertThat(desk().post("/requests", aRequest().with("serviec_category", "x").input()))
        .isFailure(400, 4001, "serviec_category");
  }
}

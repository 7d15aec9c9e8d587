package org.relaydesk.it.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.Tickets;

/** Who is called back for tickets that were merged into another. */
final class MergedCallbacksIT extends CallbackDeskIT {
  private final String survivor = desk().add(aRequest()).getString("id");

  private void merge(String... ids) {
    String named =
        Stream.of(ids)
            .map("{\"id\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "{\"merge_requests\":[", "]}"));
    assertThat(desk().put("/requests/" + survivor + "/merge_requests", named)).isSuccess();
  }

  private String withCallback(String path) {
    return desk().add(aRequest().withCallback(receiver.url(path))).getString("id");
  }

  @Test
  void whoWaitsForItIsCalledBackWithTheSurvivorWheneverThatIsSolved() {
    String waiting = withCallback("/waiting");
    Tickets.setStatus(desk(), waiting, "Resolved");
    Tickets.setStatus(desk(), waiting, "Open");
    receiver.awaitHits("/waiting", 1, SOON);
    merge(waiting);
    assertThat(Tickets.callbacks(desk(), waiting)).hasSize(1);
    Tickets.setStatus(desk(), survivor, "Resolved");
    JsonObject told = receiver.awaitHits("/waiting", 2, SOON).get(1).json().getJsonObject("data");
    assertThat(told.getJsonObject("request").getString("id")).isEqualTo(survivor);
    assertThat(Tickets.callbacks(desk(), waiting)).hasSize(2);
    assertThat(Tickets.callbacks(desk(), survivor)).isEmpty();
    Tickets.setStatus(desk(), survivor, "Open");
    Tickets.setStatus(desk(), survivor, "Closed");
    receiver.awaitHits("/waiting", 3, SOON);
  }

  @Test
  void whoWaitsIsCalledBackAtOnceWhereTheSurvivorIsSolvedAndNobodyWhoWasCalledBefore() {
    Tickets.setStatus(desk(), survivor, "Resolved");
    String waiting = withCallback("/at-once");
    String solved = withCallback("/solved");
    Tickets.setStatus(desk(), solved, "Resolved");
    merge(waiting, solved);
    receiver.awaitHits("/at-once", 1, SOON);
    assertThat(Tickets.callbacks(desk(), solved)).hasSize(1);
  }

  @Test
  void whoWaitsForOneThatIsMergedOnIntoASolvedOneIsCalledBackAtOnce() {
    String waiting = withCallback("/chained");
    String between = desk().add(aRequest()).getString("id");
    String named = "{\"merge_requests\":[{\"id\":\"" + waiting + "\"}]}";
    assertThat(desk().put("/requests/" + between + "/merge_requests", named)).isSuccess();
    Tickets.setStatus(desk(), survivor, "Resolved");
    merge(between);
    receiver.awaitHits("/chained", 1, SOON);
    assertThat(Tickets.callbacks(desk(), waiting)).hasSize(1);
  }

  /** Its callbacks heard of the survivor's passages: its own are counted on from these. */
  @Test
  void oneThatStandsForItselfAgainCallsBackForItself() {
    String waiting = withCallback("/undone");
    merge(waiting);
    Tickets.setStatus(desk(), survivor, "Resolved");
    receiver.awaitHits("/undone", 1, SOON);
    assertThat(desk().put("/requests/" + waiting + "/undo_merge")).isSuccess();
    Tickets.setStatus(desk(), waiting, "Resolved");
    receiver.awaitHits("/undone", 2, SOON);
    Tickets.setStatus(desk(), survivor, "Open");
    Tickets.setStatus(desk(), survivor, "Resolved");
    assertThat(Tickets.callbacks(desk(), waiting)).hasSize(2);
  }
}

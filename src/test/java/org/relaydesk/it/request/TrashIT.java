package org.relaydesk.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.it.DeskIT;

/** Into the trash, out of it, and gone for good (contract §13, 6, 43 and 46). */
final class TrashIT extends DeskIT {
  private String path = "";

  @BeforeEach
  void addTicket() {
    path = "/requests/" + desk().add(aRequest()).getString("id");
  }

  private Desk onlyAt(String etag) {
    return desk().withHeader("If-Match", etag);
  }

  private String etag() {
    return desk().get(path).header("ETag").orElseThrow();
  }

  @Test
  void aDeleteThatComesAgainAnswersAsTheFirstDidAndPurgesNothing() {
    ApiAnswer first = desk().delete(path);
    assertThat(first).isSuccess();
    assertThat(first.entity("request").getBoolean("is_trashed")).isTrue();
    ApiAnswer again = desk().delete(path);
    assertThat(again).isSuccess();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(desk().put(path + "/restore_from_trash")).isSuccess();
    assertThat(desk().get(path).entity("request").getBoolean("is_trashed")).isFalse();
  }

  @Test
  void aDeleteThatComesAgainWithItsIfMatchIsTheSameToo() {
    Desk sender = onlyAt(etag());
    ApiAnswer first = sender.delete(path);
    assertThat(first).isSuccess();
    assertThat(sender.delete(path).body()).isEqualTo(first.body());
  }

  @Test
  void whoNamesTheTicketInTheTrashPurgesIt() {
    String trashed = desk().delete(path).header("ETag").orElseThrow();
    assertThat(onlyAt(trashed).delete(path)).isSuccess();
    assertThat(desk().get(path)).isFailure(404, 4007, "id");
  }

  @Test
  void aDeleteAfterMoveToTrashPurgesAtOnce() {
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    ApiAnswer purged = desk().delete(path);
    assertThat(purged).isSuccess();
    assertThat(purged.body()).doesNotContainKey("request");
    assertThat(desk().get(path)).isFailure(404, 4007, "id");
  }

  @Test
  void howItWasTrashedBeforeItWasRestoredDoesNotCount() {
    assertThat(desk().delete(path)).isSuccess();
    assertThat(desk().put(path + "/restore_from_trash")).isSuccess();
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    assertThat(desk().delete(path)).isSuccess();
    assertThat(desk().get(path)).isFailure(404, 4007, "id");
  }

  @Test
  void trashingWhatIsInTheTrashIsRefused() {
    assertThat(desk().delete(path + "/move_to_trash")).isSuccess();
    assertThat(desk().delete(path + "/move_to_trash")).isFailure(400, 4016, "id");
  }

  @Test
  void ifMatchIsHonouredOnEachWay() {
    String old = etag();
    assertThat(desk().put(path, anEditOf("request").with("subject", "Newer"))).isSuccess();
    assertThat(onlyAt(old).delete(path)).isFailure(412, 4016);
    assertThat(onlyAt(old).delete(path + "/move_to_trash")).isFailure(412, 4016);
    String current = etag();
    String trashed = onlyAt(current).delete(path + "/move_to_trash").header("ETag").orElseThrow();
    assertThat(onlyAt(current).put(path + "/restore_from_trash")).isFailure(412, 4016);
    assertThat(onlyAt(current).delete(path)).isFailure(412, 4016);
    assertThat(onlyAt(trashed).put(path + "/restore_from_trash")).isSuccess();
  }

  @Test
  void actsAnswerTheTicketAndSayWhatWasDone() {
    assertActed(desk().put(path + "/pickup"), "request");
    assertActed(desk().delete(path + "/move_to_trash"), "request");
    assertActed(desk().put(path + "/restore_from_trash"), "request");
    assertActed(desk().delete(path), "request");
  }

  @Test
  void aResolutionIsAnsweredWithWhatWasDone() {
    String input = quoted("{'resolution':{'content':'PSU swapped'}}");
    ApiAnswer added = desk().post(path + "/resolutions", input);
    assertActed(added, "resolution");
    assertThat(added.entity("resolution").getString("content")).isEqualTo("PSU swapped");
    assertActed(desk().put(path + "/resolutions", input), "resolution");
  }

  private static void assertActed(ApiAnswer answer, String wrapper) {
    assertThat(answer.entity(wrapper)).isNotEmpty();
    assertThat(answer.header("ETag")).isPresent();
    JsonObject status = answer.body().getJsonObject("response_status");
    assertThat(status.getInt("status_code")).isEqualTo(2000);
    JsonObject message = status.getJsonArray("messages").getJsonObject(0);
    assertThat(message.getString("type")).isEqualTo("success");
    assertThat(message.getString("message")).isNotBlank();
  }
}

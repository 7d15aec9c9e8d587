package org.relaydesk.it.request;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** One ticket: add, view, edit, pick up, resolution, close, trash. */
final class RequestsIT extends DeskIT {
  private static String add() {
    return desk().add(aRequest().withPriority("High").withDescription("As it was")).getString("id");
  }

  private static JsonObject view(String id) {
    ApiAnswer answer = desk().get("/requests/" + id);
    assertThat(answer).isSuccess();
    return answer.entity("request");
  }

  @Nested
  class Adding {
    @Test
    void fillsInTheDefaults() {
      JsonObject ticket = desk().add(aRequest());
      assertThatJson(ticket.toString())
          .isObject()
          .containsEntry("display_id", ticket.getString("id"))
          .containsKey("requester");
      assertThatJson(ticket.toString()).node("status.name").isEqualTo("Open");
      assertThatJson(ticket.toString()).node("priority.name").isEqualTo("Normal");
      assertThatJson(ticket.toString()).node("mode.name").isEqualTo("API");
      assertThatJson(ticket.toString()).node("level.name").isEqualTo("\"Tier 1\"");
      assertThatJson(ticket.toString()).node("urgency.name").isEqualTo("Normal");
      assertThatJson(ticket.toString()).node("template.name").isEqualTo("\"Default Request\"");
      assertThatJson(ticket.toString()).node("created_time.value").isString().matches("\\d{13}");
    }

    @Test
    void makesAnUnknownRequesterOnce() {
      String name = TestRun.unique("Ida Holm");
      JsonObject first = desk().add(aRequest().withRequester(name)).getJsonObject("requester");
      JsonObject second = desk().add(aRequest().withRequester(name)).getJsonObject("requester");
      assertThat(first.getString("name")).isEqualTo(name);
      assertThat(second.getString("id")).isEqualTo(first.getString("id"));
    }

    @Test
    void withoutARequesterTakesTheKeysOwner() {
      JsonObject rep = desk().add(aSupportRep());
      ApiAnswer answer =
          desk().as(desk().keyFor(rep)).post("/requests", aRequest().without("requester").input());
      assertThat(answer).isSuccess(201);
      assertThat(answer.entity("request").getJsonObject("requester").getString("id"))
          .isEqualTo(rep.getString("id"));
    }

    @Test
    void takesReferencesByIdNameMailAndBareString() {
      JsonObject rep = desk().add(aSupportRep());
      JsonObject ticket =
          desk()
              .add(
                  aRequest()
                      .with("priority", "High")
                      .with("urgency", Json.of("id", "4"))
                      .with("technician", Json.of("email_id", rep.getString("email_id"))));
      assertThatJson(ticket.toString()).node("priority.name").isEqualTo("High");
      assertThatJson(ticket.toString()).node("urgency.name").isEqualTo("Urgent");
      assertThat(ticket.getJsonObject("technician").getString("id")).isEqualTo(rep.getString("id"));
    }

    @Test
    void takesTimesInEachForm() {
      for (String time :
          new String[] {
            quoted("{'value':'1772539300000'}"), "1772539300000", "\"2026-03-03T12:01:40Z\""
          }) {
        ApiAnswer answer =
            desk()
                .post(
                    "/requests",
                    quoted("{'request':{'subject':'Due','due_by_time':" + time + "}}"));
        assertThat(answer).isSuccess(201);
        assertThatJson(answer.text())
            .node("request.due_by_time.value")
            .isEqualTo("\"1772539300000\"");
      }
    }
  }

  @Nested
  class Editing {
    @Test
    void leavesAlmostAllAsItWas() {
      String id = add();
      assertThat(desk().put("/requests/" + id, anEditOf("request").with("subject", "New subject")))
          .isSuccess();
      JsonObject after = view(id);
      assertThat(after.getString("subject")).isEqualTo("New subject");
      assertThat(after.getString("description")).isEqualTo("As it was");
      assertThat(after.getJsonObject("priority").getString("name")).isEqualTo("High");
    }

    @Test
    void clearsWhatIsNull() {
      String id = add();
      assertThat(
              desk()
                  .put(
                      "/requests/" + id,
                      anEditOf("request").without("priority").without("description")))
          .isSuccess();
      assertThat(view(id).get("priority")).isEqualTo(JsonValue.NULL);
      assertThat(view(id).get("description")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void withTheRightVersionWorksOnce() {
      String id = add();
      String tag = desk().get("/requests/" + id).header("ETag").orElse("");
      assertThat(tag).matches("\"v\\d+\"");
      EditBuilder edit = anEditOf("request").with("subject", "Mine");
      assertThat(desk().withHeader("If-Match", tag).put("/requests/" + id, edit)).isSuccess();
      assertThat(
              desk()
                  .withHeader("If-Match", tag)
                  .put("/requests/" + id, anEditOf("request").with("subject", "Too late")))
          .isFailure(412, 4016);
      assertThat(view(id).getString("subject")).isEqualTo("Mine");
      assertThat(desk().get("/requests/" + id).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void pickUpMakesTheCallerTechnician() {
      JsonObject rep = desk().add(aSupportRep());
      String id = add();
      assertThat(desk().as(desk().keyFor(rep)).put("/requests/" + id + "/pickup")).isSuccess();
      assertThat(view(id).getJsonObject("technician").getString("id"))
          .isEqualTo(rep.getString("id"));
    }
  }

  @Nested
  class Resolution {
    @Test
    void isNullUntilThereIsOne() {
      ApiAnswer answer = desk().get("/requests/" + add() + "/resolutions");
      assertThat(answer).isSuccess();
      assertThat(answer.entity("resolution").get("content")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void isAddedAndEditedUnderBothNames() {
      String id = add();
      ApiAnswer added =
          desk()
              .post("/requests/" + id + "/resolutions", aNew("resolution").with("content", "Fuse"));
      assertThat(added.status()).as(added.text()).isIn(200, 201);
      assertThat(
              desk()
                  .put(
                      "/requests/" + id + "/resolution",
                      anEditOf("resolution").with("content", "PSU")))
          .isSuccess();
      JsonObject resolution = desk().get("/requests/" + id + "/resolution").entity("resolution");
      assertThat(resolution.getString("content")).isEqualTo("PSU");
      assertThat(resolution.getJsonObject("submitted_by")).containsKey("name");
    }
  }

  @Nested
  class Closing {
    @Test
    void takesTheClosureInfo() {
      String id = add();
      String closure =
          """
          {"request":{"closure_info":{"requester_ack_resolution":true,
            "requester_ack_comments":"ok","closure_comments":"done"}}}
          """;
      assertThat(desk().put("/requests/" + id + "/close", closure)).isSuccess();
      JsonObject after = view(id);
      assertThat(after.getJsonObject("status").getString("name")).isEqualTo("Closed");
      assertThat(after.getJsonObject("closure_info").getString("closure_comments"))
          .isEqualTo("done");
    }
  }

  @Nested
  class Deleting {
    @Test
    void goesToTheTrashThenForGood() {
      String id = add();
      assertThat(desk().delete("/requests/" + id + "/move_to_trash")).isSuccess();
      assertThat(view(id).getBoolean("is_trashed")).isTrue();
      assertThat(desk().delete("/requests/" + id)).isSuccess();
      assertThat(desk().get("/requests/" + id)).isFailure(404, 4007, "id");
    }

    @Test
    void canBeUndoneInTheTrash() {
      String id = add();
      assertThat(desk().delete("/requests/" + id + "/move_to_trash")).isSuccess();
      assertThat(desk().put("/requests/" + id + "/restore_from_trash")).isSuccess();
      assertThat(view(id).getBoolean("is_trashed")).isFalse();
      assertThat(view(id).getString("description")).isEqualTo("As it was");
    }
  }
}

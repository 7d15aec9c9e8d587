package org.relaydesk.it.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.mail.Correspondent;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** The texts and switches of notices, edited over HTTP. */
final class NotificationTemplatesIT extends DeskIT {
  /** Of tickets that end: other tests look at the rest. */
  private static final String CLOSED = "/notification_templates/5";

  private final JsonObject before = desk().get(CLOSED).entity("notification_template");

  @AfterEach
  void putBack() {
    assertThat(desk().put(CLOSED, Json.of("notification_template", before))).isSuccess();
  }

  private static ApiAnswer edit(String members) {
    return desk().put(CLOSED, "{'notification_template':{" + members + "}}");
  }

  private static Correspondent closed() {
    Correspondent nora = Correspondent.anybody();
    String id = desk().add(aRequest().with("requester", nora.input())).getString("id");
    assertThat(desk().put("/requests/" + id + "/close")).isSuccess();
    return nora;
  }

  @Test
  void anEditedTextIsWhatIsSentFromThenOn() {
    assertThat(edit("'subject':'Done {{subject}}','description':'{{requester}}: {{status}}'"))
        .isSuccess();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> closed().queued(desk()).get(0).getString("subject").startsWith("Done Router"));
  }

  @Test
  void aNoticeThatIsSwitchedOffIsNotMade() {
    assertThat(edit("'is_enabled':false")).isSuccess();
    await().atMost(Duration.ofSeconds(10)).until(() -> closed().queued(desk()).size() == 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'subject':'{{note}}' | 4001 | subject",
        "'description':'{{subject}} {{requestr}}' | 4001 | description",
        "'subject':null | 4012 | subject",
        "'description':' ' | 4012 | description",
        "'is_enabled':'perhaps' | 4021 | is_enabled",
        "'type':'KeyExpires_E-Mail' | 4014 | type",
        "'colour':'red' | 4001 | colour"
      })
  void whatWontDoIsRefusedAndChangesNothing(String members, int code, String field) {
    assertThat(edit(members)).isFailure(400, code, field);
    assertThat(desk().get(CLOSED).entity("notification_template")).isEqualTo(before);
  }

  @Test
  void anEditOfAnOldVersionIsRefused() {
    String late = desk().get(CLOSED).header("etag").orElseThrow();
    assertThat(edit("'subject':'Newer {{subject}}'")).isSuccess();
    assertThat(
            desk()
                .withHeader("If-Match", late)
                .put(CLOSED, "{'notification_template':{'subject':'Late'}}"))
        .isFailure(412, 4016);
  }

  @Test
  void anEditIsInTheAuditLog() {
    assertThat(edit("'subject':'Audited {{subject}}'")).isSuccess();
    String list = "{'list_info':{'search_fields':{'action':'notification_template'}}}";
    JsonObject newest = desk().get("/audit", list).rows("audit").get(0);
    assertThat(newest.getString("action")).isEqualTo("notification_template.edited");
    assertThat(newest.getJsonObject("after").getString("subject")).isEqualTo("Audited {{subject}}");
  }

  @Test
  void aPreviewIsMadeOfATicketAndKeepsNothing() {
    String id = desk().add(aRequest().withSubject("Fan of R7")).getString("id");
    String input =
        "{'notification_template':{'subject':'{{id}} {{subject}}','request':{'id':'%s'}}}";
    JsonObject tried = desk().put(CLOSED + "/preview", input.formatted(id)).entity("notice");
    assertThat(tried.getString("subject")).isEqualTo(id + " Fan of R7");
    assertThat(tried.getString("description")).doesNotContain("{{");
    assertThat(desk().get(CLOSED).entity("notification_template")).isEqualTo(before);
    assertThat(desk().put(CLOSED + "/preview")).isSuccess();
    assertThat(desk().put(CLOSED + "/preview", "{'notification_template':{'subject':'{{x}}'}}"))
        .isFailure(400, 4001, "subject");
  }

  @Test
  void aPreviewShowsNoTicketThatTheCallerDoesntSee() {
    String id = desk().add(aRequest()).getString("id");
    String role = TestRun.unique("Settings only");
    assertThat(
            desk()
                .post(
                    "/roles",
                    "{'role':{'name':'%s','rights':{'settings':['view']}}}".formatted(role)))
        .isSuccess(201);
    Desk curious = desk().as(desk().keyFor(desk().add(aSupportRep().withRole(role))));
    String input = "{'notification_template':{'request':{'id':'%s'}}}".formatted(id);
    assertThat(curious.put(CLOSED + "/preview", input)).isFailure(400, 4001, "request");
  }

  @Test
  void anUnknownOneIsNotFound() {
    assertThat(desk().get("/notification_templates/99")).isFailure(404, 4007, "id");
    assertThat(desk().put("/notification_templates/99/preview")).isFailure(404, 4007, "id");
  }
}

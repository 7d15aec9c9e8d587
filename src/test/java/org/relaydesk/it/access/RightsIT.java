package org.relaydesk.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.builder.SupportRepBuilder;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.it.DeskIT;

/** What a role may do: SDReport only looks. */
final class RightsIT extends DeskIT {
  @Test
  void aReportRoleSeesTicketsAndLookups() {
    Desk reporter = desk().as(desk().keyWithRole("SDReport"));
    String id = desk().add(aRequest()).getString("id");
    assertThat(reporter.get("/requests")).isSuccess();
    assertThat(reporter.get("/requests/" + id)).isSuccess();
    assertThat(reporter.get("/requests/" + id + "/resolutions")).isSuccess();
    assertThat(reporter.get("/priorities")).isSuccess();
  }

  @Test
  void aReportRoleChangesNothing() {
    Desk reporter = desk().as(desk().keyWithRole("SDReport"));
    String id = desk().add(aRequest()).getString("id");
    String before = desk().get("/requests/" + id).text();
    EditBuilder edit = anEditOf("request").with("subject", "Not allowed");

    assertThat(reporter.post("/requests", aRequest().input())).isFailure(403, 4002);
    assertThat(reporter.put("/requests/" + id, edit)).isFailure(403, 4002);
    assertThat(reporter.put("/requests/" + id + "/pickup")).isFailure(403, 4002);
    assertThat(reporter.put("/requests/" + id + "/close")).isFailure(403, 4002);
    assertThat(reporter.delete("/requests/" + id)).isFailure(403, 4002);
    assertThat(reporter.delete("/requests/" + id + "/move_to_trash")).isFailure(403, 4002);
    assertThat(
            reporter.post(
                "/requests/" + id + "/resolutions", aNew("resolution").with("content", "No")))
        .isFailure(403, 4002);
    assertThat(desk().get("/requests/" + id).text()).isEqualTo(before);
  }

  @Test
  void aReportRoleMakesNeitherRepsNorKeys() {
    Desk reporter = desk().as(desk().keyWithRole("SDReport"));
    String other = desk().add(SupportRepBuilder.aSupportRep()).getString("id");
    assertThat(reporter.post("/technicians", SupportRepBuilder.aSupportRep().input()))
        .isFailure(403, 4002);
    assertThat(reporter.post("/technicians/" + other + "/api_key", aNew("api_key")))
        .isFailure(403, 4002);
    assertThat(reporter.delete("/technicians/" + other + "/api_key")).isFailure(403, 4002);
  }

  @Test
  void theRefusalComesBeforeTheInputIsRead() {
    Desk reporter = desk().as(desk().keyWithRole("SDReport"));
    assertThat(reporter.post("/requests", "{broken")).isFailure(403, 4002);
  }

  /** Of JSON: to see whether a form is empty, Jersey waits for its first byte before any filter. */
  @Test
  void theRefusalWaitsForNoBody() {
    RawHttp reporter = raw().header("authtoken", desk().keyWithRole("SDReport"));
    int status = reporter.statusBeforeBody("POST", "/api/v3/requests", "application/json", 100);
    assertThat(status).isEqualTo(403);
  }
}

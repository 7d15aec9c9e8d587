package org.relaydesk.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;
import org.relaydesk.it.ServerUnderTest;

/** What the operator's tools ask. */
final class OperabilityIT extends DeskIT {
  @ParameterizedTest
  @ValueSource(strings = {"/api/health/ready", "/api/health/live"})
  void healthIsOpen(String path) {
    assertThat(raw().send("GET", path).status()).isEqualTo(200);
  }

  @Test
  void metricsWantAKey() {
    assertThat(raw().send("GET", "/api/metrics").status()).isEqualTo(401);
    ApiAnswer answer = desk().getOutside("/api/metrics");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("# TYPE relaydesk_http_requests_seconds");
  }

  @Test
  void theApiIsDescribedInYamlAndJson() {
    ApiAnswer yaml = raw().send("GET", "/api/openapi");
    assertThat(yaml.status()).isEqualTo(200);
    assertThat(yaml.text())
        .startsWith("---")
        .contains("/api/v3/requests", "operationId: addRequest");
    ApiAnswer json = raw().header("Accept", "application/json").send("GET", "/api/openapi");
    assertThat(json.header("Content-Type").orElse("")).startsWith("application/json");
    assertThat(json.body().getJsonObject("paths")).containsKey("/api/v3/requests");
  }

  @Test
  void everyAnswerHasARequestIdOfItsOwn() {
    ApiAnswer first = desk().get("/requests");
    ApiAnswer second = desk().asNobody().get("/nothing");
    assertThat(first.header("X-Request-Id")).isPresent();
    assertThat(second.header("X-Request-Id"))
        .isPresent()
        .isNotEqualTo(first.header("X-Request-Id"));
  }

  @ParameterizedTest
  @CsvSource({
    "categories, category",
    "subcategories, subcategory",
    "items, item",
    "statuses, status",
    "levels, level",
    "modes, mode",
    "urgencies, urgency",
    "priorities, priority",
    "impacts, impact",
    "request_types, request_type",
    "closure_codes, closure_code",
    "departments, department",
    "sites, site",
    "worklog_types, worklog_type",
    "request_templates, request_template",
    "support_groups, support_group",
    "groups, group",
    "technicians, technician",
    "support_reps, support_rep",
    "requesters, requester",
    "contacts, contact"
  })
  void everyKindIsListedAndViewed(String plural, String singular) {
    ApiAnswer list = desk().get("/" + plural);
    assertThat(list).isSuccess();
    list.rows(plural).stream()
        .findFirst()
        .ifPresent(
            row -> {
              ApiAnswer one = desk().get("/" + plural + "/" + row.getString("id"));
              assertThat(one).isSuccess();
              assertThat(one.entity(singular).getString("name")).isEqualTo(row.getString("name"));
            });
    assertThat(desk().get("/" + plural + "/987654321")).isFailure(404, 4007, "id");
  }

  /** A balancer's own, which is no key of ours and of nobody's concern. */
  @ParameterizedTest
  @ValueSource(strings = {"health/live", "health/ready", "openapi"})
  void whatIsOpenLooksAtNoKey(String path) {
    ApiAnswer answer =
        raw()
            .header("Authorization", "Bearer token-of-a-balancer")
            .header("authtoken", "not-a-key-of-this-desk")
            .send("GET", "/api/" + path + "?TECHNICIAN_KEY=another-that-is-none");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Warning")).isEmpty();
    assertThat(raw().header("authtoken", "x").send("GET", "/api/metrics").status()).isEqualTo(401);
  }

  /** Jersey warns of a form that has no body, with the whole URL; what is spelt wrong is logged. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/requests?TECHNICIAN_KEY=",
        "/api/v3/requests?technician%5Fkey=",
        "/api/v3/requests;TECHNICIAN_KEY=",
        "/api/v3/requests&TECHNICIAN_KEY=",
        "/api/v3/requests?TECHNICIAN_KEY%3D",
        "/desk/sign-in.xhtml?from=%2Fdesk%2Frequests.xhtml%3FTECHNICIAN_KEY%3D",
        "/WorkOrder.do?woID=1&apikey=",
        "/metrics?authtoken="
      })
  void noLoggerSeesAKeyInAUrl(String url) throws IOException {
    for (String method : List.of("GET", "POST", "DELETE")) {
      raw()
          .header("Content-Type", "application/x-www-form-urlencoded")
          .send(method, url + TestRun.ADMIN_KEY);
    }
    String log = Files.readString(ServerUnderTest.log());
    assertThat(log).contains(url.substring(0, 9)).doesNotContain(TestRun.ADMIN_KEY);
  }

  @Test
  void theServerFindsWhatOurClassesAreMadeOf() throws IOException {
    // WildFly leaves out a bean that it can't link, with a warning and without failing.
    assertThat(Files.readString(ServerUnderTest.log())).doesNotContain("Failed to define class");
  }

  @Test
  void everythingIsSaidThroughTheLog() throws IOException {
    // EclipseLink writes past it where nobody tells it not to.
    assertThat(Files.readString(ServerUnderTest.log())).doesNotContain("[EL ");
  }
}

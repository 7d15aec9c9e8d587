package org.relaydesk.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** Paths that are spelt so that a guard may read them differently than the one behind it. */
final class PathGamesIT extends DeskIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/x/../requests",
        "/api/../api/v3/requests",
        "/api/v3/requests;a=b",
        "/api/v3;a=b/requests",
        "/api/v3/%2e%2e/v3/requests",
        "/api/v3/%2E/requests",
        "/api/v3/requests%2f1",
        "/api//v3/requests",
        "/api/v3//requests",
        "//api/v3/requests",
        "/api/v3/requests//1",
        "/api/v3\\requests",
        "/api/v3/requests%5c1",
        "/api/v3/./requests",
        "/API/v3/requests",
        "/api/V3/requests",
        "/api/v3/REQUESTS",
        "/api/v3/requests%00",
        "/api/v3/requests/%2e%2e",
        "/api/v3/%72equests;jsessionid=1"
      })
  void nobodyGetsBehindTheKeyCheck(String path) {
    int before = Tickets.count(desk());
    String query = Desk.query(RequestBuilder.aRequest().input().toString());
    for (String method : new String[] {"GET", "POST"}) {
      ApiAnswer answer = raw().send(method, path + query);
      assertThat(answer.status()).as(method + " " + path).isIn(400, 401, 404);
      assertThat(answer.text()).doesNotContain("\"requests\"").doesNotContainIgnoringCase("<html");
      assertThat(answer.text()).doesNotContain(".java:");
    }
    assertThat(Tickets.count(desk())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/requests;a=b",
        "/api/v3/x/%2e%2e/requests",
        "/api/v3//requests",
        "/api/v3/requests%2f1",
        "/API/v3/requests",
        "/nothing.txt"
      })
  void evenWithAKeyTheyAreNotFound(String path) {
    ApiAnswer answer = raw().header("TECHNICIAN_KEY", TestRun.ADMIN_KEY).send("GET", path);
    assertThat(answer).isFailure(404, 4007);
  }

  /** Payara would answer 200 with nothing, as if a POST had been done, and log a stack. */
  @ParameterizedTest
  @Tag("microbundle")
  @ValueSource(
      strings = {
        "/api/v3/requests/%s/notes",
        "/api/v3/requests/%zz",
        "/api/v3/%%3",
        "/api/v3/requests%",
        "/api/v3/requests/%ff",
        "/api/v3/requests%00",
        "/api/v3/requests%5c1",
        "/api/v3/requests/\\1",
        "/%zz",
        "/desk/%zz"
      })
  void whatCannotBeDecodedIsNotFound(String path) {
    for (String method : new String[] {"GET", "POST", "PUT"}) {
      ApiAnswer answer = raw().header("TECHNICIAN_KEY", TestRun.ADMIN_KEY).send(method, path);
      assertThat(answer).as(method).isFailure(404, 4007);
      assertThat(answer.header("X-Request-Id")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v3/requests/", "/app/itdesk/api/v3/requests"})
  void harmlessVariantsThatClientsSendWork(String path) {
    assertThat(raw().header("TECHNICIAN_KEY", TestRun.ADMIN_KEY).send("GET", path)).isSuccess();
    assertThat(raw().send("GET", path)).isFailure(401, 4022);
  }

  /** Servers lead from a folder to itself with a slash, at whatever host was named. */
  @ParameterizedTest
  @ValueSource(strings = {"/resources", "/resources/desk", "/resources/desk/desk.css"})
  void noFolderOfTheApplicationIsThere(String path) {
    ApiAnswer answer = elsewhere().send("GET", path);
    assertThat(answer).isFailure(404, 4007);
    assertThat(answer.header("Location")).isEmpty();
  }

  /** WildFly refuses these by itself, before the application and with a page of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF",
        "/web-inf",
        "/%57EB-INF",
        "/WEB-INF/resources",
        "/WEB-INF/web.xml",
        "/META-INF",
        "/META-INF/MANIFEST.MF"
      })
  void nothingInsideTheWarIsThere(String path) {
    ApiAnswer answer = elsewhere().send("GET", path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContain("web-app").doesNotContain("Manifest-Version");
    assertThat(answer.header("Location")).isEmpty();
  }

  @ParameterizedTest
  @Tag("microbundle")
  @ValueSource(strings = {"/WEB-INF", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF"})
  void whatIsInsideTheWarIsRefusedInTheEnvelope(String path) {
    assertThat(raw().send("GET", path)).isFailure(404, 4007);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk", "/desk/", "/desk/index.xhtml", "/WorkOrder.do?woID=1"})
  void noAnswerLeadsToTheHostThatACallerNamed(String path) {
    assertThat(elsewhere().send("GET", path).header("Location").orElse("/"))
        .doesNotContain("evil.example");
  }

  /** The figures and the description that a server has of its own are not the desk's. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/metrics", "/metrics/base", "/openapi", "/openapi/", "/openapi?format=json"})
  void whatAServerTellsOfItselfIsNotThere(String path) {
    assertThat(raw().send("GET", path)).isFailure(404, 4007);
  }

  @Test
  void aRequestHasOneHost() {
    RawHttp two = raw().header("Host", "evil.example").header("authtoken", TestRun.ADMIN_KEY);
    assertThat(two.send("GET", "/api/v3/requests").status()).isEqualTo(400);
    ApiAnswer list = hosted("a.example, b.example").send("GET", "/api/v3/requests");
    assertThat(list.status()).isEqualTo(400);
    assertThat(hosted("").send("GET", "/api/v3/requests").status()).isEqualTo(400);
  }

  /**
   * Payara would answer 200 with nothing and log a stack; other servers may refuse by themselves.
   */
  @ParameterizedTest
  @Tag("microbundle")
  @ValueSource(strings = {"/api/v3/requests", "/api/health/live", "/desk/", "/nothing.txt"})
  void whoNamesNoHostIsRefusedInTheEnvelope(String path) {
    assertThat(hosted("").send("GET", path)).isFailure(400, 4001);
    assertThat(hosted(" ").send("POST", path)).isFailure(400, 4001);
  }

  /**
   * RFC 9112, 3.2: such a header is needed since HTTP/1.1. Payara looks for it before us; WildFly
   * adds one of its own address, unless its listener's require-host-http11 is set.
   */
  @ParameterizedTest
  @Tag("microbundle")
  @ValueSource(strings = {"/api/v3/requests", "/api/health/live", "/desk/", "/nothing.txt"})
  void whoHasNoHeaderHostIsRefusedSinceHttp11(String path) {
    for (String method : new String[] {"GET", "POST"}) {
      RawHttp none = RawHttp.withoutHost(desk().baseUri(), "HTTP/1.1");
      assertThat(none.send(method, path).status()).isEqualTo(400);
    }
  }

  @Test
  void whoHasNoHeaderHostIsAnsweredInHttp10() {
    RawHttp old = RawHttp.withoutHost(desk().baseUri(), "HTTP/1.0");
    assertThat(old.send("GET", "/api/health/live").status()).isEqualTo(200);
    assertThat(old.send("GET", "/api/v3/requests")).isFailure(401, 4022);
  }

  /**
   * Nobody switches protocols; Grizzly (Payara) would wait for a body until the connection ends.
   */
  @ParameterizedTest
  @ValueSource(strings = {"websocket", "h2c", "anything"})
  void whoOffersAnotherProtocolIsAnsweredInThisOne(String protocol) {
    for (String method : new String[] {"GET", "POST"}) {
      assertThat(upgrading(protocol).send(method, "/api/v3/requests")).isFailure(401, 4022);
    }
    ApiAnswer added =
        upgrading(protocol)
            .send(
                "POST",
                "/api/v3/requests?TECHNICIAN_KEY=" + TestRun.ADMIN_KEY,
                "application/json",
                RequestBuilder.aRequest().input().toString());
    assertThat(added).isSuccess(201);
  }

  private static RawHttp upgrading(String protocol) {
    return new RawHttp(desk().baseUri())
        .header("Connection", "Upgrade")
        .header("Upgrade", protocol)
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .header("Sec-WebSocket-Version", "13");
  }

  private static RawHttp elsewhere() {
    return hosted("evil.example");
  }

  private static RawHttp hosted(String host) {
    return RawHttp.hosted(desk().baseUri(), host);
  }
}

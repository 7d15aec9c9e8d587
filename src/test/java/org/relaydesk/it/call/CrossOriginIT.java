package org.relaydesk.it.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.fixture.http.Upload;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;
import org.relaydesk.it.ServerUnderTest;

/** Pages of other origins, and forms of one's own (contract §13, 21). */
@Tag("microbundle")
final class CrossOriginIT extends DeskIT {
  private static final String ALLOWED = "http://forms.example";
  private static final String REQUESTS = "/api/v3/requests";
  private static final String MAY_READ = "Access-Control-Allow-Origin";

  private static RawHttp from(String origin) {
    return raw().header("Origin", origin);
  }

  private static ApiAnswer preflight(String origin, String path) {
    return from(origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authtoken,idempotency-key")
        .send("OPTIONS", path);
  }

  private static String key() {
    return desk().add(anIntegrationKey("SDRequestCreator")).getString("value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REQUESTS,
        "/api/v3/requests/17",
        "/api/v3/nothing",
        "/app/itdesk/api/v3/requests",
        "/api/v3/metrics"
      })
  void aQuestionOfAnAllowedPageIsAnsweredWithoutAKeyAndAlikeForEveryPath(String path) {
    ApiAnswer answer = preflight(ALLOWED, path);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
    assertThat(answer).hasHeader(MAY_READ, ALLOWED).hasHeader("Vary", "Origin");
    assertThat(answer).hasHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers").orElse(""))
        .contains("authtoken", "TECHNICIAN_KEY", "Idempotency-Key", "Content-Type");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "http://forms.example.evil.example",
        "http://forms.example:8080",
        "https://forms.example",
        "http://forms.example/",
        "*"
      })
  void anyOtherPageGetsNothing(String origin) {
    ApiAnswer question = preflight(origin, REQUESTS);
    assertThat(question).isFailure(401, 4022);
    assertThat(question.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    ApiAnswer call = from(origin).header("authtoken", TestRun.ADMIN_KEY).send("GET", REQUESTS);
    assertThat(call).isSuccess();
    assertThat(call.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    assertThat(call).hasHeader("Vary", "Origin");
  }

  @Test
  void anAllowedPageReadsAnswersAndFailures() {
    ApiAnswer refused = from(ALLOWED).send("GET", REQUESTS);
    assertThat(refused).isFailure(401, 4022);
    assertThat(refused).hasHeader(MAY_READ, ALLOWED);
    ApiAnswer listed = from(ALLOWED).header("authtoken", TestRun.ADMIN_KEY).send("GET", REQUESTS);
    assertThat(listed).isSuccess();
    assertThat(listed).hasHeader(MAY_READ, ALLOWED);
    assertThat(listed.header("Access-Control-Expose-Headers").orElse(""))
        .contains("X-Request-Id", "Location", "Idempotent-Replayed");
    assertThat(listed.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void whatIsNotTheApiIsClosed() {
    for (String path : List.of("/api/health/live", "/api/openapi", "/desk/sign-in.xhtml")) {
      assertThat(from(ALLOWED).send("GET", path).header(MAY_READ)).as(path).isEmpty();
      assertThat(preflight(ALLOWED, path).header(MAY_READ)).as(path).isEmpty();
    }
  }

  @Test
  void twoOriginsAreNone() {
    ApiAnswer answer =
        from(ALLOWED)
            .header("Origin", "http://evil.example")
            .header("authtoken", TestRun.ADMIN_KEY)
            .send("GET", REQUESTS);
    assertThat(answer.header(MAY_READ)).isEmpty();
  }

  @Test
  void aFormsKeyAddsAndSeesNothing() {
    RawHttp form = raw().header("authtoken", key());
    assertThat(form.send("GET", REQUESTS)).isFailure(403, 4002);
  }

  @Test
  void aPlainFormAddsATicket() {
    String input = quoted("{'request':{'subject':'Fan of R7'}}");
    String fields =
        "TECHNICIAN_KEY="
            + key()
            + "&input_data="
            + URLEncoder.encode(input, StandardCharsets.UTF_8);
    assertThat(
            from("http://elsewhere.example")
                .send("POST", REQUESTS, "application/x-www-form-urlencoded", fields))
        .isSuccess(201);
    Upload parts = new Upload().field("TECHNICIAN_KEY", key()).field("input_data", input);
    String body = new String(parts.bytes(), StandardCharsets.UTF_8);
    assertThat(from("http://elsewhere.example").send("POST", REQUESTS, Upload.type(), body))
        .isSuccess(201);
  }

  /** The example of the documents, with its two lines filled in. */
  @Test
  void theExamplesPageAddsATicketFromAnotherOrigin() throws IOException {
    String subject = TestRun.unique("Printer");
    try (Pages pages = new Pages(ServerUnderTest.formsPort(), key());
        Browser browser = Browser.on(pages.address())) {
      filled(browser, subject).sees("Thank you. Your request has the number ");
    }
    String search = quoted("{'list_info':{'search_fields':{'subject':'%s'}}}");
    assertThat(desk().get("/requests", search.formatted(subject)).rows("requests")).hasSize(1);
  }

  @Test
  void theExamplesPageTellsWhatIsWrong() throws IOException {
    try (Pages pages = new Pages(ServerUnderTest.formsPort(), "wrong");
        Browser browser = Browser.on(pages.address())) {
      filled(browser, "Printer").sees("It was not sent: The API key is not valid");
    }
  }

  @Test
  void theExamplesPageAddsNothingFromAnOriginThatIsNotAllowed() throws IOException {
    String subject = TestRun.unique("Printer");
    try (Pages pages = new Pages(TestRun.freePort(), key());
        Browser browser = Browser.on(pages.address())) {
      filled(browser, subject).sees("It was not sent: ");
    }
    String search = quoted("{'list_info':{'search_fields':{'subject':'%s'}}}");
    assertThat(desk().get("/requests", search.formatted(subject)).rows("requests")).isEmpty();
  }

  private static Browser filled(Browser browser, String subject) {
    return browser
        .open("/")
        .fill("Your name", "Nora Vale")
        .fill("Your e-mail address", "nora@acme.example")
        .fill("What is it about?", subject)
        .press("Send");
  }

  /** Somebody's own web server with the example's page. */
  private record Pages(HttpServer server) implements AutoCloseable {
    Pages(int port, String key) throws IOException {
      this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
      byte[] page =
          Files.readString(Path.of("src/docs/examples/web-form.html"))
              .replace("https://desk.acme.example", ServerUnderTest.baseUri().toString())
              .replace("the value of the integration key", key)
              .getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      server.start();
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}

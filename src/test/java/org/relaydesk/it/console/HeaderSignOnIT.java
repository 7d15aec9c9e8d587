package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.server.NginxProxy;
import org.relaydesk.fixture.server.ServerProcess;

/** Sign-on by the header of a trusted proxy: through a real one, and past it. */
@Tag("postgresql-only")
@Tag("own-server")
final class HeaderSignOnIT {
  private static final String SECRET = "between-proxy-and-desk";
  private static final String ADMINISTRATOR = "administrator";
  private static final String DASHBOARD = "/desk/index.xhtml";
  private static final String MAY_SIGN_IN = quoted("{'technician':{'login_permission':true}}");
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server = withHeader().set("relaydesk.sign-on.unknown", "provision").startOnFreshDatabase();
  }

  private static ServerProcess withHeader() {
    return new ServerProcess()
        .set("relaydesk.sign-on", "header")
        .set("relaydesk.sign-on.proxies", "127.0.0.1/32")
        .set("relaydesk.sign-on.secret", SECRET);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  private static PageClient direct() {
    return new PageClient(server.baseUri());
  }

  private static PageClient fromElsewhere() {
    return PageClient.from(server.baseUri(), "127.0.0.7");
  }

  private static void isRefused(PageClient pages) {
    PageClient.Seen answer = pages.get("/desk/index.xhtml");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/desk/sign-in.xhtml");
  }

  @Test
  void whomTheProxyNamesIsSignedInThroughIt() {
    try (NginxProxy proxy =
        NginxProxy.before(server.baseUri(), SECRET).withUser(ADMINISTRATOR, "of-nginx").start()) {
      assertThat(new PageClient(proxy.baseUri()).get("/desk/index.xhtml").status()).isEqualTo(401);
      PageClient.Seen page =
          new PageClient(proxy.baseUri())
              .withHeader("Authorization", NginxProxy.basic(ADMINISTRATOR, "of-nginx"))
              .get("/desk/index.xhtml");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("Dashboard").doesNotContain("Sign out");
    }
  }

  @Test
  void whatAClientSendsThroughTheProxyItselfCountsForNothing() {
    try (NginxProxy proxy =
        NginxProxy.before(server.baseUri(), SECRET).withUser("looker", "of-nginx").start()) {
      PageClient.Seen page =
          new PageClient(proxy.baseUri())
              .withHeader("Authorization", NginxProxy.basic("looker", "of-nginx"))
              .withHeader("X-Remote-User", ADMINISTRATOR)
              .withHeader("X_Remote_User", ADMINISTRATOR)
              .get("/desk/reps.xhtml");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains(">looker<").doesNotContain("rep.xhtml\">");
    }
  }

  @Test
  void theHeaderIsBelievedFromTheProxyWithTheSecretOnly() {
    assertThat(
            direct()
                .withHeader("X-Remote-User", ADMINISTRATOR)
                .withHeader("X-Relaydesk-Sign-On-Secret", SECRET)
                .get("/desk/index.xhtml")
                .status())
        .isEqualTo(200);
    isRefused(direct().withHeader("X-Remote-User", ADMINISTRATOR));
    isRefused(
        direct()
            .withHeader("X-Remote-User", ADMINISTRATOR)
            .withHeader("X-Relaydesk-Sign-On-Secret", SECRET + "x"));
    isRefused(
        fromElsewhere()
            .withHeader("X-Remote-User", ADMINISTRATOR)
            .withHeader("X-Relaydesk-Sign-On-Secret", SECRET));
    isRefused(
        direct()
            .withHeader("X_Remote_User", ADMINISTRATOR)
            .withHeader("X-Relaydesk-Sign-On-Secret", SECRET));
  }

  @Test
  void twoNamesAreNone() {
    isRefused(
        direct()
            .withHeader("X-Relaydesk-Sign-On-Secret", SECRET)
            .withHeader("X-Remote-User", ADMINISTRATOR)
            .withHeader("x-remote-user", "looker"));
  }

  @Test
  void whoMayNotSignInDoesNotGetInByTheProxyEither() {
    JsonObject rep = server.desk().add(aSupportRep().withoutLogin());
    isRefused(named(server, rep.getString("login_name")));
    server.desk().put("/technicians/" + rep.getString("id"), MAY_SIGN_IN);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> named(server, rep.getString("login_name")).get(DASHBOARD).status() == 200);
  }

  @Test
  void whomNobodyKnowsIsMadeARepOrRefusedAsTheSettingSays() {
    assertThat(named(server, "newcomer").get(DASHBOARD).status()).isEqualTo(200);
    try (ServerProcess strict = withHeader().startOnFreshDatabase()) {
      assertThat(named(strict, ADMINISTRATOR).get(DASHBOARD).status()).isEqualTo(200);
      isRefused(named(strict, "newcomer"));
    }
  }

  private static PageClient named(ServerProcess at, String login) {
    return new PageClient(at.baseUri())
        .withHeader("X-Remote-User", login)
        .withHeader("X-Relaydesk-Sign-On-Secret", SECRET);
  }

  @Test
  void theApiKeepsItsKeys() {
    assertThat(
            direct()
                .withHeader("X-Remote-User", ADMINISTRATOR)
                .withHeader("X-Relaydesk-Sign-On-Secret", SECRET)
                .get("/api/v3/requests")
                .status())
        .isEqualTo(401);
  }

  @Test
  void thereIsNoFormBesides() {
    assertThat(direct().get("/desk/sign-in.xhtml").body())
        .contains("Your company's sign-on leads here")
        .doesNotContain("type=\"password\"");
  }
}

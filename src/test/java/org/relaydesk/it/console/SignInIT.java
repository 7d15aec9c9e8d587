package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.ConsoleDesk;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.it.DeskIT;
import org.relaydesk.it.ServerUnderTest;

/** The sign-in by form, as somebody meets it who sends what no browser would. */
@Tag("postgresql-only")
final class SignInIT extends DeskIT {
  private static final String LOGIN = ConsoleDesk.ADMINISTRATOR;

  private static final Executor GUESSERS = guess -> new Thread(guess).start();

  private static PageClient pages() {
    return new PageClient(ServerUnderTest.baseUri());
  }

  private static String password() {
    return ConsoleDesk.firstPassword(ServerUnderTest.home());
  }

  private static String leadsTo(PageClient.Seen answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    return answer.header("Location").replaceFirst("^http://[^/]+", "");
  }

  @Test
  void nobodySeesAPageWithoutSigningIn() {
    for (String page : List.of("index", "requests", "ticket", "rep", "my-key", "api")) {
      assertThat(leadsTo(pages().get("/desk/" + page + ".xhtml?id=1")))
          .isEqualTo("/desk/sign-in.xhtml?from=%2Fdesk%2F" + page + ".xhtml%3Fid%3D1");
    }
    assertThat(leadsTo(pages().get("/"))).isEqualTo("/desk/");
    assertThat(leadsTo(pages().get("/WorkOrder.do?woMode=viewWO&woID=17")))
        .startsWith("/desk/sign-in.xhtml?from=%2FWorkOrder.do");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreToldAlike() {
    PageClient.Seen wrong = pages().signIn(LOGIN, "not this one", "");
    PageClient.Seen unknown = pages().signIn("nobody at all", "not this one", "");
    for (PageClient.Seen answer : List.of(wrong, unknown)) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains("Login name or password is wrong")
          .doesNotContain("not this");
    }
  }

  @Test
  void whoSignsInGetsANewSessionAndMustReplaceAnIssuedPassword() {
    PageClient pages = pages();
    pages.get("/desk/sign-in.xhtml");
    String planted = pages.session();
    leadsTo(pages.signIn(LOGIN, password(), "/desk/requests.xhtml"));
    assertThat(pages.session()).isNotEmpty().isNotEqualTo(planted);
    for (String page : List.of("index", "requests", "reps", "my-key")) {
      assertThat(leadsTo(pages.get("/desk/" + page + ".xhtml")))
          .isEqualTo("/desk/change-password.xhtml");
    }
  }

  @Test
  void aSignInLeadsToPagesOfTheDeskOnly() {
    assertThat(leadsTo(pages().signIn(LOGIN, password(), "/WorkOrder.do?woMode=viewWO&woID=17")))
        .isEqualTo("/WorkOrder.do?woMode=viewWO&woID=17");
    for (String elsewhere :
        List.of("http://evil.example/", "//evil.example", "/desk//evil.example")) {
      assertThat(leadsTo(pages().signIn(LOGIN, password(), elsewhere)))
          .isEqualTo("/desk/index.xhtml");
    }
  }

  @Test
  void aFormThatNoPageOfOursSentIsRefused() {
    Map<String, String> forged =
        Map.of("form", "form", "form:login", LOGIN, "form:password", password(), "form:go", "x");
    PageClient pages = pages();
    assertThat(pages.post("/desk/sign-in.xhtml", forged).status()).isLessThan(500);
    assertThat(leadsTo(pages.get("/desk/index.xhtml"))).startsWith("/desk/sign-in.xhtml");
  }

  @Test
  void aFormOfSomebodyElsesSessionIsRefused() {
    PageClient.Seen foreign = pages().get("/desk/sign-in.xhtml");
    PageClient pages = pages();
    pages.get("/desk/sign-in.xhtml");
    PageClient.Seen answer =
        pages.submit(foreign, "form", Map.of("login", LOGIN, "password", password(), "go", "x"));
    assertThat(answer.status()).isLessThan(500);
    assertThat(leadsTo(pages.get("/desk/index.xhtml"))).startsWith("/desk/sign-in.xhtml");
  }

  @Test
  void whoGuessesIsSlowedDownAndNotTheOwnerElsewhere() {
    PageClient guesser = PageClient.from(ServerUnderTest.baseUri(), "127.0.0.9");
    PageClient.Seen last = guesser.signIn(LOGIN, "guess 0", "");
    for (int i = 1; i < 6; i++) {
      last = guesser.signIn(LOGIN, "guess " + i, "");
    }
    assertThat(last.body()).contains("Too many wrong attempts");
    assertThat(leadsTo(pages().signIn(LOGIN, password(), ""))).isEqualTo("/desk/index.xhtml");
  }

  @Test
  void aHeaderSignsNobodyInWhereTheFormDoes() {
    PageClient pages = pages().withHeader("X-Remote-User", LOGIN);
    assertThat(leadsTo(pages.get("/desk/index.xhtml"))).startsWith("/desk/sign-in.xhtml");
  }

  @Test
  void pagesAreFramedByNobodyKeptByNobodyAndRunOurScriptsOnly() {
    PageClient.Seen page = pages().get("/desk/sign-in.xhtml");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self' 'nonce-")
        .doesNotContain("script-src 'unsafe");
    assertThat(page.header("Set-Cookie")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
  }

  @Test
  void aPageThatIsNotThereIsAPageForPeople() {
    PageClient pages = pages();
    leadsTo(pages.signIn(LOGIN, password(), ""));
    PageClient.Seen answer = pages.get("/desk/sign-in.xhtml/../nowhere.xhtml");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @Test
  void nothingLargeIsReadOfWhoIsNotSignedIn() {
    String large = "x".repeat(1_500_000);
    for (String password : List.of("", "guess")) {
      PageClient guesser = PageClient.from(ServerUnderTest.baseUri(), "127.0.0.10");
      assertThat(guesser.signIn(large, password, "").status()).isEqualTo(413);
    }
    assertThat(pages().signIn("x".repeat(300), "guess", "").body())
        .contains("Login name or password is wrong");
  }

  @Test
  void ofManyGuessesAtOnceFewAreLookedAt() {
    List<PageClient.Seen> answers =
        IntStream.range(0, 14)
            .mapToObj(i -> PageClient.from(ServerUnderTest.baseUri(), "127.0.0.11"))
            .map(
                guesser ->
                    CompletableFuture.supplyAsync(
                        () -> guesser.signIn("administrator", "guess at once", ""), GUESSERS))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    // One more for each wait that was over by then.
    assertThat(answers.stream().filter(answer -> answer.body().contains("Too many wrong attempts")))
        .hasSizeGreaterThanOrEqualTo(5);
  }
}

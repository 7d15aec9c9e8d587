package org.relaydesk.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.browser.PageClient.Seen;
import org.relaydesk.fixture.browser.PageForm;
import org.relaydesk.fixture.builder.RoleBuilder;

/** Forms that no page of ours sent, and pages that somebody's role does not allow. */
final class ConsoleAttacksIT extends ConsoleDeskIT {
  private static final Set<String> OF_ONES_OWN = Set.of("my-key.xhtml", "change-password.xhtml");
  private static String ticket;
  private static String mail;
  private static String rep;
  private static String role;
  private static String integration;
  private static List<String> pages;

  @BeforeAll
  static void fillDesk() {
    JsonObject nora =
        Json.createObjectBuilder()
            .add("name", "Nora Vale")
            .add("email_id", "nora@acme.example")
            .build();
    ticket = desk.api().add(aRequest().with("requester", nora)).getString("id");
    mail = desk.api().get("/mails").rows("mails").get(0).getString("id");
    rep = desk.api().add(aSupportRep()).getString("id");
    desk.api().keyFor(desk.api().get("/technicians/" + rep).entity("technician"));
    role = desk.api().add(roleCalled("Shift").in("own").allowing("requests.view")).getString("id");
    integration =
        desk.api()
            .post(
                "/integration_keys",
                aNew("integration_key").with("name", "Monitor").namingAll("roles", "SDReport"))
            .id("integration_key");
    pages = pages();
  }

  private static final Set<String> OF_ADMINISTRATORS =
      Set.of("integration-keys", "integration-key", "mails", "mail", "notices", "notice", "audit");

  private static List<String> pages() {
    return List.of(
        "index.xhtml",
        "requests.xhtml",
        "requests.xhtml?trash=true",
        "ticket.xhtml?id=" + ticket,
        "new-ticket.xhtml",
        "reps.xhtml",
        "rep.xhtml?id=" + rep,
        "rep.xhtml",
        "roles.xhtml",
        "role.xhtml?id=" + role,
        "role.xhtml",
        "lookups.xhtml?kind=priorities",
        "integration-keys.xhtml",
        "integration-key.xhtml?id=" + integration,
        "integration-key.xhtml",
        "mails.xhtml",
        "mail.xhtml?id=" + mail,
        "notices.xhtml",
        "notice.xhtml?id=1",
        "audit.xhtml",
        "my-key.xhtml",
        "change-password.xhtml",
        "api.xhtml");
  }

  /** All that the forms could change, as the API tells it. */
  private static List<String> state() {
    List<String> told = new ArrayList<>();
    for (String path :
        List.of(
            "/roles/" + role,
            "/integration_keys",
            "/integration_keys/" + integration,
            "/requests/" + ticket,
            "/requests/" + ticket + "/history",
            "/requests",
            "/technicians",
            "/technicians/" + rep,
            "/technicians/" + rep + "/api_key",
            "/priorities")) {
      told.add(path + " " + desk.api().get(path).body());
    }
    return told;
  }

  /** No page of ours is told what went wrong in our code. */
  private static void isHarmless(Seen answer, String what) {
    assertThat(answer.status()).as(what).isLessThan(500);
    assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "jakarta.faces.app");
  }

  private static Map<String, String> with(Map<String, String> fields, Seen page, String viewState) {
    Map<String, String> all = new HashMap<>(fields);
    page.nonce().ifPresent(nonce -> all.put("primefaces.nonce", nonce));
    all.put("jakarta.faces.ViewState", viewState);
    return all;
  }

  @Test
  void noFormIsTakenThatThisSessionsPagesDidNotSend() {
    PageClient victim = desk.administrator();
    PageClient other = desk.administrator();
    List<String> before = state();
    int tried = 0;
    for (String page : pages) {
      Seen theirs = other.get("/desk/" + page);
      Seen mine = victim.get("/desk/" + page);
      for (PageForm form : PageForm.of(mine)) {
        for (String button : form.buttons()) {
          Map<String, String> fields = form.pressed(button, "forged");
          String what = page + " " + button;
          isHarmless(victim.post("/desk/" + page, fields), what);
          isHarmless(
              victim.post("/desk/" + page, with(fields, mine, theirs.viewState().orElseThrow())),
              what);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(25);
    assertThat(state()).isEqualTo(before);
    assertThat(victim.get("/desk/index.xhtml").status()).isEqualTo(200);
  }

  @Test
  void noFormIsTakenFromAnotherSiteEvenWithAViewStateOfThisSession() {
    PageClient victim = desk.administrator();
    List<String> before = state();
    for (String page : pages) {
      Seen mine = victim.get("/desk/" + page);
      for (PageForm form : PageForm.of(mine)) {
        for (String button : form.buttons()) {
          Map<String, String> fields =
              with(form.pressed(button, "forged"), mine, mine.viewState().orElseThrow());
          assertThat(victim.fromAnotherSite().post("/desk/" + page, fields).status())
              .as(page + " " + button)
              .isEqualTo(400);
        }
      }
    }
    assertThat(state()).isEqualTo(before);
    assertThat(victim.get("/desk/index.xhtml").status()).isEqualTo(200);
  }

  @Test
  void nobodyIsSignedOutByAFormOfSomebodyElse() {
    PageClient victim = desk.administrator();
    PageClient attacker = desk.pagesOf(desk.api().get("/technicians/" + rep).entity("technician"));
    Seen theirs = attacker.get("/desk/index.xhtml");
    assertThat(theirs.status()).isEqualTo(200);
    String path = "/desk/sign-out";
    for (Map<String, String> forged : List.of(Map.<String, String>of(), Map.of("token", ""))) {
      assertThat(victim.post(path, forged).header("Location")).isEqualTo("/desk/index.xhtml");
    }
    assertThat(victim.submit(theirs, "leave", Map.of()).header("Location"))
        .isEqualTo("/desk/index.xhtml");
    assertThat(victim.get(path).header("Location")).isEqualTo("/desk/index.xhtml");
    Seen mine = victim.get("/desk/index.xhtml");
    assertThat(victim.fromAnotherSite().submit(mine, "leave", Map.of()).status()).isEqualTo(400);
    assertThat(victim.get("/desk/index.xhtml").status()).isEqualTo(200);
  }

  @Test
  void aViewStateThatWasMadeUpDoesNothing() {
    PageClient victim = desk.administrator();
    String path = "/desk/ticket.xhtml?id=" + ticket;
    Seen mine = victim.get(path);
    String right = mine.viewState().orElseThrow();
    List<String> before = state();
    for (String madeUp :
        List.of(
            "",
            "x",
            "stateless",
            "-1:-1",
            "9".repeat(20_000),
            right + "0",
            right.substring(1),
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhw",
            "../../WEB-INF/web.xml\u0000\n")) {
      isHarmless(
          victim.post(path, with(Map.of("acts", "acts", "acts:trash", "x"), mine, madeUp)), madeUp);
    }
    assertThat(state()).isEqualTo(before);
    victim.post(path, with(Map.of("acts", "acts", "acts:pickup", "x"), mine, right));
    assertThat(state()).as("the true one works").isNotEqualTo(before);
  }

  /** One that is not tried here is one whose forms nobody has forged. */
  @Test
  void everyPageIsAmongThem() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/webapp/desk"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("sign-in.xhtml"))
          .allSatisfy(
              name ->
                  assertThat(pages).anyMatch(page -> page.replaceFirst("\\?.*", "").equals(name)));
    }
  }

  @Test
  void aRepWhoMayOnlyLookSeesWhatTheirRoleAllowsAndChangesNothing() {
    JsonObject looker = desk.api().add(aSupportRep().withRole("SDReport"));
    isKeptOut(desk.pagesOf(looker), Set.of("new-ticket"));
  }

  @Test
  void whoHasNoRoleSeesNothingOfTheDesk() {
    JsonObject stranger = desk.api().add(aSupportRep().withoutRoles());
    isKeptOut(
        desk.pagesOf(stranger),
        Set.of("requests", "ticket", "new-ticket", "reps", "rep", "roles", "role", "lookups"));
  }

  private static void isKeptOut(PageClient visitor, Set<String> closed) {
    PageClient administrator = desk.administrator();
    List<String> before = state();
    for (String page : pages) {
      Seen seen = visitor.get("/desk/" + page);
      String name = page.replaceFirst("\\.xhtml.*", "");
      boolean isClosed = closed.contains(name) || OF_ADMINISTRATORS.contains(name);
      assertThat(seen.status()).as(page).isEqualTo(isClosed ? 403 : 200);
      if (!OF_ONES_OWN.contains(page)) {
        Seen from = isClosed ? visitor.get("/desk/change-password.xhtml") : seen;
        PageForm.of(administrator.get("/desk/" + page)).stream()
            .filter(form -> !form.id().equals("leave"))
            .forEach(form -> pressesAll(visitor, page, from, form));
      }
    }
    assertThat(state()).isEqualTo(before);
  }

  private static void pressesAll(PageClient visitor, String page, Seen from, PageForm form) {
    for (String button : form.buttons()) {
      Map<String, String> fields =
          with(form.pressed(button, "forged"), from, from.viewState().orElseThrow());
      isHarmless(visitor.post("/desk/" + page, fields), page + " " + button);
    }
  }

  /** The page that was opened before has the button still. */
  @Test
  void whoBecameStrongerMeanwhileGetsNoPasswordFromAWeakerOne() {
    RoleBuilder keeper = roleCalled("Keeper of people").allowing("people.view people.edit");
    desk.api().add(keeper);
    PageClient pages = desk.pagesOf(desk.api().add(aSupportRep().withRole("Keeper of people")));
    JsonObject strong = desk.api().add(aSupportRep().withoutRoles());
    String page = "/desk/rep.xhtml?id=" + strong.getString("id");
    Seen open = pages.get(page);
    assertThat(open.body()).contains("pass:issue");
    desk.api()
        .put(
            "/technicians/" + strong.getString("id"),
            anEditOf("technician").namingAll("roles", "SDAdmin"));
    Map<String, String> password = Map.of("new_password", "known to the weak one", "issue", "x");
    assertThat(pages.submit(open, "pass", password).body())
        .contains("That takes more rights")
        .doesNotContain("The password is set");
  }

  @Test
  void aPageThatNobodyDecidedAboutIsNotThere() {
    PageClient administrator = desk.administrator();
    for (String page :
        List.of("layout.xhtml", "Rep.xhtml", "nothing.xhtml", "index.xhtml/x.xhtml")) {
      Seen answer = administrator.get("/desk/" + page);
      assertThat(answer.status()).as(page).isEqualTo(404);
      isHarmless(answer, page);
    }
  }
}

package org.relaydesk.it.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.browser.Browser;
import org.relaydesk.fixture.browser.PageClient;
import org.relaydesk.fixture.browser.PageClient.Seen;
import org.relaydesk.fixture.browser.PngPicture;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Upload;

/** Pictures inside of what pages show: the desk's own, for who may view them, and no others. */
final class PicturesOnPagesIT extends SharedConsoleIT {
  private final String ticket = desk.api().add(aRequest()).getString("id");
  private final String path = "/requests/" + ticket;
  private final String page = "/desk/ticket.xhtml?id=" + ticket;

  private String attached(String name, String type, byte[] content) {
    return new Upload()
        .file("input_file", name, type, content)
        .attachedTo(desk.api(), ticket)
        .getString("id");
  }

  private String shownAt(String file) {
    return "/desk/files?id=" + ticket + "&picture=" + file;
  }

  private void note(String html) {
    JsonObject note = Json.createObjectBuilder().add("description", html).build();
    desk.api().post(path + "/notes", Json.createObjectBuilder().add("note", note).build());
  }

  @Test
  void areShownInPlaceToABrowserThatHasNoKey() {
    String file = attached("shot.png", "image/png", PngPicture.png());
    String url =
        desk.api().get(path + "/attachments/" + file).entity("attachment").getString("content_url");
    note("<p>There: <img src=\"" + url + "\" alt=\"a shot\"></p>");
    Browser browser = desk.signedIn().open(page).sees("There:");
    Locator picture = browser.page().locator(".stream img");
    picture.scrollIntoViewIfNeeded();
    PlaywrightAssertions.assertThat(picture).hasJSProperty("naturalWidth", PngPicture.WIDTH);
    PlaywrightAssertions.assertThat(picture).hasAttribute("alt", "a shot");
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, png, image/png",
    "text/html, png, image/png",
    "image/svg+xml, jpg, image/jpeg",
    "application/octet-stream, gif, image/gif"
  })
  void areWhatTheirBytesAreAndStayDownloads(String said, String format, String given) {
    String file = attached("a." + format, said, PngPicture.as(format));
    Seen picture = desk.administrator().get(shownAt(file));
    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).isEqualTo(given);
    assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(picture.header("Content-Disposition")).startsWith("attachment;");
    assertThat(picture.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
  }

  @ParameterizedTest
  @CsvSource({"image/svg+xml, <svg onload='alert(1)'/>", "image/png, <html>", "image/gif, GI"})
  void whatABrowserMayRunIsNoPictureWhateverItIsCalled(String type, String content) {
    String file = attached("a.png", type, content.getBytes(UTF_8));
    PageClient pages = desk.administrator();
    assertThat(pages.get(shownAt(file)).status()).isEqualTo(404);
    assertThat(pages.get("/desk/files?id=" + ticket + "&file=" + file).status()).isEqualTo(200);
  }

  @Test
  void areForWhoMayViewTheFileAlone() {
    String file = attached("shot.png", "image/png", PngPicture.png());
    PageClient stranger = new PageClient(desk.server().baseUri());
    assertThat(stranger.get(shownAt(file)).header("Location")).startsWith("/desk/sign-in.xhtml");
    String other = desk.api().add(aRequest()).getString("id");
    assertThat(
            desk.administrator().get(shownAt(file).replace("id=" + ticket, "id=" + other)).status())
        .isEqualTo(404);
    RoleBuilder own = aRole().in("own").allowing("requests.view attachments.view");
    desk.api().post("/roles", own.input());
    PageClient elsewhere = desk.pagesOf(desk.api().add(aSupportRep().withRole(own.name())));
    assertThat(elsewhere.get(shownAt(file)).status()).isEqualTo(404);
    for (String odd : List.of("", "x", "1e3", "-1", "99999999999999999999")) {
      assertThat(desk.administrator().get(shownAt(odd)).status()).as(odd).isEqualTo(404);
    }
  }

  @Test
  void whatIsUploadedAndNotSentYetIsItsWritersAlone() {
    JsonObject rep = desk.api().add(aSupportRep());
    Desk writer = desk.api().as(desk.api().keyFor(rep));
    String file =
        new Upload()
            .file("input_file", "shot.png", "image/png", PngPicture.png())
            .to(writer, "POST", path + "/_uploads")
            .rows("files")
            .get(0)
            .getString("file_id");
    assertThat(desk.pagesOf(rep).get(shownAt(file)).status()).isEqualTo(200);
    assertThat(desk.administrator().get(shownAt(file)).status()).isEqualTo(404);
  }

  @Test
  void ofOtherHostsStayAway() {
    note(
        "<p>Read: <img src=\"https://spy.example/a.gif?who=1\" alt=\"the plan\">"
            + "<img src=\"//spy.example/b.gif\"><img src=\"data:image/svg+xml,<svg/>\"></p>");
    Browser browser = desk.signedIn();
    List<String> asked = new ArrayList<>();
    browser.page().onRequest(request -> asked.add(request.url()));
    browser.open(page).sees("Read:");
    assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("spy.example"));
    assertThat(browser.page().locator(".stream img[src]").count()).isZero();
    String policy = desk.administrator().get(page).header("Content-Security-Policy");
    assertThat(policy).contains("img-src 'self' data:;");
  }
}

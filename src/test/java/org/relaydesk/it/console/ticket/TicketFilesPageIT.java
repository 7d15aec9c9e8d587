package org.relaydesk.it.console.ticket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.it.console.SharedConsoleIT;

/** Files on a ticket's page, and what the API says of them. */
final class TicketFilesPageIT extends SharedConsoleIT {
  private final String ticket = desk.api().add(aRequest()).getString("id");

  private Page page() {
    return desk.signedIn().open("/desk/ticket.xhtml?id=" + ticket).page();
  }

  private List<String> names() {
    return desk.api().get("/requests/" + ticket + "/attachments").rows("attachments").stream()
        .map(file -> file.getString("name"))
        .toList();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
  }

  @Test
  void areChosenShownDownloadedAndDeleted() throws Exception {
    Page page = page();
    page.locator("#attach")
        .setInputFiles(new FilePayload[] {file("a.log", "first"), file("<b>.txt", "second")});
    assertThat(page.locator("#files li a")).hasText(new String[] {"a.log", "<b>.txt"});
    assertThat(names()).containsExactly("a.log", "<b>.txt");
    var download = page.waitForDownload(() -> page.locator("#files li a").first().click());
    assertThat(download.suggestedFilename()).isEqualTo("a.log");
    assertThat(Files.readString(download.path())).isEqualTo("first");
    page.onDialog(dialog -> dialog.accept());
    page.locator("#files [data-file]").first().click();
    assertThat(page.locator("#files li a")).hasText(new String[] {"<b>.txt"});
    assertThat(names()).containsExactly("<b>.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop", "paste"})
  void areDroppedAndPasted(String how) {
    Page page = page();
    page.evaluate(
        """
        (how) => {
          const data = new DataTransfer();
          data.items.add(new File(['x'], 'shot.png', { type: 'image/png' }));
          const event = how === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
        }
        """,
        how);
    assertThat(page.locator("#files li a")).hasText(new String[] {"shot.png"});
    assertThat(names()).containsExactly("shot.png");
  }

  @Test
  void whatIsRefusedIsToldAndKeepsThePage() {
    Page page = page();
    page.locator("#attach").setInputFiles(file("empty.log", ""));
    assertThat(page.locator("#files .wrong")).containsText("empty");
    assertThat(names()).isEmpty();
  }
}

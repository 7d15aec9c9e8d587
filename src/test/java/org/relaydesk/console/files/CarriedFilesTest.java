package org.relaydesk.console.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.richtext.RichText;

final class CarriedFilesTest {
  private static final String SHOT =
      "{\"id\":\"606\",\"name\":\"a \\\"shot\\\" <b>.png\",\"size\":\"1 KB\",\"picture\":true}";
  private static final String LOG = quoted("{'id':'607','name':'trace.log','picture':false}");

  private final CarriedFiles files = new CarriedFiles();

  private static Map<String, Object> attachment(String id, String type) {
    return Map.of(
        "id", id, "name", "x", "content_type", type, "size", Map.of("display_value", "2 KB"));
  }

  @Test
  void areNoneWhereTheFormIsNestedTooDeep() {
    files.setTold("[".repeat(50_000));
    assertThat(files.ids().build()).isEmpty();
  }

  @Test
  void areNamedAsAnInputNamesThem() {
    files.setTold("[" + SHOT + "," + LOG + "]");
    assertThat(files.ids().build()).hasToString(quoted("[{'file_id':'606'},{'file_id':'607'}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "forged",
        "{}",
        "[1,null,\"x\"]",
        "[{\"id\":606}]",
        "[{\"id\":\"../1\"}]",
        "["
      })
  void whatIsNoListOfFilesIsNone(String told) {
    files.setTold(told);
    assertThat(files.ids().build()).isEmpty();
    assertThat(files.getTold()).isEqualTo("[]");
  }

  @Test
  void aTextWithoutPicturesStaysAsItWasTyped() {
    files.setTold("[" + SHOT + "," + LOG + "]");
    for (String typed : List.of("CPU > 90 & load <5", "<p>x</p>", "[picture 1]", "[picture 607]")) {
      assertThat(files.stored(17, typed)).isEqualTo(typed);
      assertThat(files.typed(typed)).isEqualTo(typed);
    }
  }

  @Test
  void aPictureStandsWhereItsMarkStood() {
    files.setTold("[" + SHOT + "]");
    String typed = "CPU > 90\n  [picture 606] & load <5 \"x\" [picture 1]";
    String stored = RichText.clean(files.stored(17, typed));
    assertThat(stored)
        .isEqualTo(
            "<div style=\"white-space:pre-wrap\">CPU &gt; 90\n  <img"
                + " src=\"/api/v3/requests/17/attachments/606/download\""
                + " alt=\"a &#34;shot&#34; &lt;b&gt;.png\" /> &amp; load &lt;5 &#34;x&#34;"
                + " [picture 1]</div>");
    assertThat(files.typed(stored)).isEqualTo(typed);
  }

  @Test
  void htmlThatSomebodyTypedStaysHtml() {
    files.setTold("[" + SHOT + "]");
    String typed = "<p>There: [picture 606]</p>";
    String stored = RichText.clean(files.stored(17, typed));
    assertThat(stored).startsWith("<p>There: <img src=").endsWith(" /></p>");
    assertThat(files.typed(stored)).isEqualTo(typed);
  }

  @Test
  void aPictureThatIsNotAmongTheFilesStaysInItsHtml() {
    String stored = "<p><img src=\"/api/v3/requests/17/attachments/9/download\" /></p>";
    assertThat(files.typed(stored)).isEqualTo(stored);
  }

  @Test
  void whatIsStoredComesBesideWhatWasUploadedMeanwhile() {
    files.fill(List.of(attachment("5", "image/png"), attachment("6", "image/svg+xml")));
    files.setTold(files.getTold().replaceFirst("]$", "," + LOG + "]"));
    files.fill(List.of(attachment("5", "image/png")));
    assertThat(files.ids().build()).hasToString(quoted("[{'file_id':'5'},{'file_id':'607'}]"));
    assertThat(files.stored(17, "[picture 5] [picture 6]"))
        .contains("attachments/5/", "[picture 6]");
  }
}

package org.relaydesk.ground.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RichTextTest {
  private static final PageText PAGE =
      new PageText(
          picture -> "files?id=" + picture.requestId() + "&picture=" + picture.attachmentId());

  private static String onPage(String text) {
    return PAGE.of(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CPU > 90 & load <5",
        "a<b && c>d",
        "if x <b and y> z",
        "List<String> names = Map<K, V>",
        "see <https://noc.example/alarm?id=1&x=2>",
        "Nora Vale <nora@acme.example>",
        "<nothing>",
        "<script>alert(1)</script>",
        "<xmp><svg onload=alert(1)></xmp>",
        "&lt;b&gt; &amp; &nbsp;",
        "</b></p>",
        "<b",
        "<bold>x</bold>",
        "< b>x",
        "<p\n",
        "\u202Eright to left \uD83D\uDE00",
        "  two  blanks\r\n\tand a tab ",
        "",
      })
  void whatHoldsNoElementIsKeptToTheByte(String text) {
    assertThat(RichText.isHtml(text)).isFalse();
    assertThat(RichText.clean(text)).isEqualTo(text);
    assertThat(RichText.plain(text)).isEqualTo(text);
    assertThat(onPage(text).replaceFirst("^<div [^>]*>", "").replaceFirst("</div>$", ""))
        .doesNotContain("<", ">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>No ping since 09:10</p>|<p>No ping since 09:10</p>",
        "<P CLASS=x>a<BR>b|<p>a<br />b</p>",
        "CPU <b>hot</b> & load <5|CPU <b>hot</b> &amp; load &lt;5",
        "<p>mail nora@acme.example, 1+1=2, it's</p>|<p>mail nora@acme.example, 1+1=2, it's</p>",
        "<ul><li>a<li>b</ul>|<ul><li>a</li><li>b</li></ul>",
        "<span style=\"color:red;position:fixed\">x</span>|<span style=\"color:red\">x</span>",
        "<a href=\"https://x.example/?a=1\">x</a>"
            + "|<a href=\"https://x.example/?a=1\" rel=\"noopener noreferrer\">x</a>",
        "<img src=\"/api/v3/requests/17/attachments/606/download\" alt=\"x\">"
            + "|<img src=\"/api/v3/requests/17/attachments/606/download\" alt=\"x\" />",
        "<img src=\"cid:part1.a@b\">|<img src=\"cid:part1.a@b\" />",
        "<p>\uD83D\uDE00 \u202Eabc</p>|<p>\uD83D\uDE00 \u202Eabc</p>",
      })
  void whatTheAllowListHoldsStays(String html, String kept) {
    assertThat(RichText.clean(html)).isEqualTo(kept);
    assertThat(RichText.clean(kept)).isEqualTo(kept);
  }

  /** Also inside a harmless element, as it is meant to be overlooked there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>owned()</script>",
        "<ScRiPt\n>owned()</sCrIpT >",
        "<scr<script>ipt>owned()</script>",
        "<img src=x onerror=owned()>",
        "<img src=\"/api/v3/requests/17/attachments/6/download\" onload=\"owned()\">",
        "<img src=\"https://spy.example/owned.gif\">",
        "<img src=\"//spy.example/owned.gif\">",
        "<img src=\"/api/v3/requests/1/attachments/2/download/../../../../../owned()\">",
        "<img src=\"data:image/svg+xml,<svg onload=owned()>\">",
        "<img srcset=\"https://spy.example/owned.gif 2x\">",
        "<a href=\"javascript:owned()\">x</a>",
        "<a href=\"jAvA\tscript:owned()\">x</a>",
        "<a href=\"&#106;avascript&colon;owned()\">x</a>",
        "<a href=\" javascript:owned()\">x</a>",
        "<a href=\"data:text/html,owned()\">x</a>",
        "<a href=\"vbscript:owned()\">x</a>",
        "<svg><script>owned()</script></svg>",
        "<svg onload=owned()>",
        "<math><mtext></mtext><mglyph><style><img src=x onerror=owned()></style></mglyph></math>",
        "<iframe src=\"//spy.example/owned\"></iframe>",
        "<iframe srcdoc=\"<script>owned()</script>\"></iframe>",
        "<object data=owned.swf></object><embed src=owned.swf>",
        "<form action=\"//spy.example/owned\"><input name=owned><button>x</button></form>",
        "<base href=\"//spy.example/owned/\">",
        "<meta http-equiv=refresh content=\"0;url=//spy.example/owned\">",
        "<link rel=stylesheet href=\"//spy.example/owned.css\">",
        "<style>@import '//spy.example/owned.css'</style>",
        "<p style=\"background:url(//spy.example/owned.gif)\">x</p>",
        "<p style=\"background-color:url('javascript:owned()')\">x</p>",
        "<p style=\"position:fixed;top:0;width:100%;content:owned\">x</p>",
        "<p id=\"owned\" class=\"owned\" name=\"owned\" data-owned=\"1\">x</p>",
        "<p onclick='owned()' onmouseover=\"owned()\">x</p>",
        "<div title=\"x\" onclick=owned()>x</div>",
        "<noscript><p title=\"</noscript><img src=x onerror=owned()>\"></noscript>",
        "<textarea><img src=x onerror=owned()></textarea>",
        "<template><img src=x onerror=owned()></template>",
        "<!--><img src=x onerror=owned()>-->",
        "<![CDATA[<img src=x onerror=owned()>]]>",
        "<b <script>owned()</script>",
        "<table background=\"//spy.example/owned.gif\"><tr><td background=owned>x</td></tr></table>",
        "<video><source onerror=owned()></video>",
        "<p><a href=\"https://x.example\" target=\"owned\">x</a></p>",
      })
  void noAttackIsLeft(String attack) {
    for (String text : new String[] {"<p>seen</p>" + attack, "<div>" + attack + "<b>x</b></div>"}) {
      String kept = RichText.clean(text);
      assertThat(tags(kept)).doesNotContainIgnoringCase("owned", "script");
      assertThat(tags(onPage(text))).doesNotContainIgnoringCase("owned", "script");
      assertThat(tags(onPage(attack))).doesNotContainIgnoringCase("owned", "script");
      assertThat(RichText.clean(kept)).isEqualTo(kept);
      assertThat(RichText.isHtml(kept)).isTrue();
    }
  }

  /** What a browser takes for tags; mark-up that is quoted in a title is none. */
  private static String tags(String html) {
    return Pattern.compile("<[^>]*>")
        .matcher(html)
        .results()
        .map(tag -> tag.group().replaceAll("&lt;[^\"]*", ""))
        .collect(Collectors.joining());
  }

  @Test
  void htmlOfWhichNothingMayStayIsHtmlStill() {
    assertThat(RichText.clean("<img src=x onerror=owned()>")).isEqualTo("<div></div>");
    assertThat(RichText.clean("<img src=x>1 &lt; 2 &lt;b&gt;"))
        .isEqualTo("<div>1 &lt; 2 &lt;b&gt;</div>");
  }

  @Test
  void aPageShowsNoPictureOfAMail() {
    assertThat(onPage("<p>x<img src=\"cid:a@b\"></p>")).isEqualTo("<p>x</p>");
  }

  @Test
  void aMailShowsItsPartsInThePlaceOfPictures() {
    String shown = "/api/v3/requests/17/attachments/606/download";
    String other = "/app/x/api/v3/requests/17/notes/5/_uploads/607/_download";
    String html =
        "<p><img src=\"%s\" alt=\"a\"><img src=\"%s\" alt=\"b\">".formatted(shown, other)
            + "<img src=\"cid:typed@x\" alt=\"c\"></p>";
    assertThat(RichText.pictures(html)).containsExactly(new Picture(17, 606), new Picture(17, 607));
    assertThat(
            RichText.forMail(
                html,
                picture -> Optional.of("606.a@b").filter(part -> picture.attachmentId() == 606)))
        .isEqualTo(
            "<p><img src=\"cid:606.a@b\" alt=\"a\" /><img alt=\"b\" /><img alt=\"c\" /></p>");
  }

  @Test
  void noPictureIsReadOutOfATextThatShowsNone() {
    String address = "/api/v3/requests/17/attachments/606/download";
    assertThat(RichText.pictures(address)).isEmpty();
    assertThat(RichText.pictures("<p title='<img src=\"" + address + "\">'>x</p>")).isEmpty();
    assertThat(RichText.pictures("<a href=\"" + address + "\">x</a>")).isEmpty();
    assertThat(RichText.pictures("<img src=\"http://evil.example" + address + "\">")).isEmpty();
    assertThat(RichText.pictures("<img src=\"" + address.replace("606", "9".repeat(19)) + "\">"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/requests/17/attachments/606/download",
        "/api/v3/requests/17/attachments/606/_download",
        "/api/v3/requests/17/_uploads/606/download",
        "/api/v3/requests/17/notes/5/attachments/606/download",
        "/app/itdesk/api/v3/requests/17/attachments/606/download",
      })
  void aPageLoadsPicturesWhereItsReaderHasASession(String address) {
    String text = "<p>x<img alt=\"y\" src=\"" + address + "\"></p>";
    assertThat(RichText.clean(text)).contains(address);
    assertThat(onPage(text))
        .isEqualTo(
            "<p>x<img alt=\"y\" src=\"files?id=17&amp;picture=606\" loading=\"lazy\" /></p>");
  }

  @Test
  void aPictureOfAnotherHostLeavesItsWordsAlone() {
    assertThat(onPage("<p>x<img src=\"https://spy.example/a.gif\" alt=\"y\"></p>"))
        .isEqualTo("<p>x<img alt=\"y\" /></p>");
  }

  @Test
  void plainTextIsShownWithItsLinesAndSigns() {
    assertThat(onPage("a <5\n & <script>"))
        .isEqualTo("<div style=\"white-space:pre-wrap\">a &lt;5\n &amp; &lt;script&gt;</div>");
  }

  @Test
  void whatHtmlSaysIsReadWithoutItsMarkUp() {
    assertThat(RichText.plain("<p>CPU &gt; <b>90</b>%</p><ul><li>a</li><li>b&nbsp;c</li></ul>"))
        .isEqualTo("CPU > 90%\na\nb\u00A0c");
    assertThat(RichText.plain("<p>a<script>b</script><style>c</style>d</p>")).isEqualTo("a\nd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<b",
        "<b ",
        "<b a=",
        "<b a=\"",
        "<b a='b' ",
        "<!--",
        "<b>",
        "<div>",
        "<a href=x>",
        "<table><tr><td>",
        "&",
        "&#",
        "<script>",
        "<p>&lt;</p>",
        "<b a=\"b\" c='d'",
        "<p style=\"color:red;",
      })
  void noTextTakesLong(String part) {
    String text = "<p>x</p>" + part.repeat(1_000_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RichText.plain(RichText.clean(text)));
  }
}

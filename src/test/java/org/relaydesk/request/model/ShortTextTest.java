package org.relaydesk.request.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.richtext.RichText;

class ShortTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>No ping since 09:10</p> | No ping since 09:10",
        "<b>a</b><i class='x'>b</i> | ab",
        "'line 1\nline\t2' | line 1 line 2",
        "1 < 2 and 3 > 2 | 1 < 2 and 3 > 2",
        "5 < 7 | 5 < 7",
        "<p>5 &lt; 7</p><p>a</p> | 5 < 7 a",
        "'  ' | ''",
      })
  void markUpAndLineEndsAreGone(String html, String plain) {
    assertThat(ShortText.of(RichText.plain(html))).isEqualTo(plain);
  }

  @Test
  void itFitsItsColumnAndSplitsNoCharacter() {
    assertThat(ShortText.of("x".repeat(1000))).hasSize(250);
    String face = "\ud83d\ude00";
    assertThat(ShortText.of("x".repeat(249) + face)).isEqualTo("x".repeat(249));
    assertThat(ShortText.of("x".repeat(248) + face)).isEqualTo("x".repeat(248) + face);
    assertThat(ShortText.of(" ".repeat(3999) + face)).isEmpty();
  }

  @Test
  void hostileTextCostsLittle() {
    assertThat(ShortText.of("<".repeat(1_000_000))).hasSize(250);
    assertThat(ShortText.of("<a ".repeat(300_000))).hasSizeLessThanOrEqualTo(250);
  }
}

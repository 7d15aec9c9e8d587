package org.relaydesk.console.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.browser.PngPicture;

final class PictureTypeTest {
  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
  void isToldByTheBytes(String format, String mediaType) {
    assertThat(PictureType.of(PngPicture.as(format)).orElseThrow().mediaType())
        .isEqualTo(mediaType);
  }

  @Test
  void webpIsToldBehindItsSize() {
    assertThat(PictureType.of("RIFF\u0010\u0000\u0000\u0000WEBPVP8 ".getBytes(ISO_8859_1)))
        .contains(PictureType.WEBP);
    assertThat(PictureType.of("RIFF\u0010\u0000\u0000\u0000WAVEfmt ".getBytes(ISO_8859_1)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GIF",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><svg/>",
        "<html><script>alert(1)</script>",
        "%PDF-1.7",
        "BM6",
        " \u0089PNG\r\n\u001a\n",
      })
  void whatABrowserMayRunIsNone(String content) {
    assertThat(PictureType.of(content.getBytes(ISO_8859_1))).isEmpty();
  }
}

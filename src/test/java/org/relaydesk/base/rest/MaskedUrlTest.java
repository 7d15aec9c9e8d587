package org.relaydesk.base.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedUrlTest {
  private static final String PATH = "/api/v3/requests";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TECHNICIAN_KEY=SECRET",
        "technician_key=SECRET",
        "a=b&Technician_Key=SECRET&c=d",
        "apikey=SECRET",
        "authtoken=SECRET",
        "AUTHTOKEN=SECRET",
        "%54ECHNICIAN_KEY=SECRET",
        "technician%5Fke%79=SECRET",
        "%61uthtoken=SECRET&x=1",
        "input_data={\"request\":{\"subject\":\"SECRET\"}}",
        "INPUT_DATA=SECRET",
        "input%5fdata=SECRET",
        "TECHNICIAN_KEY=SECRET=SECRET",
        "TECHNICIAN_KEY=a&TECHNICIAN_KEY=SECRET",
        "&&TECHNICIAN_KEY=SECRET",
      })
  void noSpellingShowsAKeyOrAnInput(String query) {
    assertThat(MaskedUrl.of(PATH, query)).startsWith(PATH + "?").doesNotContain("SECRET");
  }

  @Test
  void whatIsNoSecretStays() {
    assertThat(MaskedUrl.of(PATH, "ids=17,18&TECHNICIAN_KEY=SECRET&page=2"))
        .isEqualTo(PATH + "?ids=17,18&TECHNICIAN_KEY=***&page=2");
    assertThat(MaskedUrl.of(PATH, null)).isEqualTo(PATH);
  }

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r\n'", "'\t'", "'\u001b[2J'", "'\u0085'", "'\u009b31m'", "'\u2028'"})
  void nothingBeginsALineOrSteersATerminal(String evil) {
    String shown = MaskedUrl.of(PATH + evil + "2026-01-01 SEVERE forged", "a=" + evil);
    assertThat(shown.codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
  }

  @Test
  void aLongOneIsCut() {
    assertThat(MaskedUrl.of(PATH, "a=" + "x".repeat(10_000))).hasSizeLessThan(600).endsWith("…");
  }
}

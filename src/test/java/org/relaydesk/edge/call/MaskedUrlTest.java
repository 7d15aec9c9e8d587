package org.relaydesk.edge.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "TECHNICIAN_%E2%84%AAEY=SECRET",
        "TECHNICIAN_KEY%3DSECRET",
        "TECHNICIAN_KEY+=SECRET",
        "from=%2Fdesk%2Frequests.xhtml%3FTECHNICIAN_KEY%3DSECRET",
        "input_data={\"request\":{\"subject\":\"a & SECRET\"}}",
        "%2=1&apikey=SECRET",
        "form:password=SECRET",
      })
  void noSpellingShowsAKeyOrAnInput(String query) {
    assertThat(MaskedUrl.of(PATH, query)).startsWith(PATH + "?").doesNotContain("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {";TECHNICIAN_KEY=SECRET", "%3FTECHNICIAN_KEY=SECRET", "&apikey=SECRET"})
  void aKeyThatSlippedIntoThePathIsMaskedToo(String slip) {
    assertThat(MaskedUrl.of(PATH + slip, null)).startsWith("/").doesNotContain("SECRET");
  }

  @Test
  void whatIsNoSecretStays() {
    assertThat(MaskedUrl.of(PATH, "ids=17,18&TECHNICIAN_KEY=SECRET&page=2"))
        .isEqualTo(PATH + "?ids=17,18&TECHNICIAN_KEY=***&page=2");
    assertThat(MaskedUrl.of(PATH, null)).isEqualTo(PATH);
    assertThat(MaskedUrl.of(PATH, "page=%32&a%20b=c%20d&x"))
        .isEqualTo(PATH + "?page=%32&a%20b=c%20d&x");
  }

  @ParameterizedTest
  @CsvSource({
    "'\n'",
    "'\r\n'",
    "'\t'",
    "'\u001b[2J'",
    "'\u0085'",
    "'\u009b31m'",
    "'\u2028'",
    "'\u202e'"
  })
  void nothingBeginsALineOrSteersATerminal(String evil) {
    String shown = MaskedUrl.of(PATH + evil + "2026-01-01 SEVERE forged", "a=" + evil);
    assertThat(shown.codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
  }

  /** What was tried took as many steps as the square of this, days of them. */
  @Test
  void theLengthOfAUrlCostsNoMoreThanItsLength() {
    for (String many : List.of("%25", "key", "&", "=", "%", "token=", "a=%3D&", "{")) {
      assertThat(MaskedUrl.of(PATH, many.repeat(3_000_000))).hasSizeLessThan(600);
      assertThat(MaskedUrl.of(many.repeat(3_000_000), null)).hasSizeLessThan(600);
    }
  }

  @Test
  void theCutIsNoWayRoundTheMask() {
    String filler = "a=" + "x".repeat(450 - PATH.length());
    for (int more = 0; more < 60; more++) {
      String query = filler + "x".repeat(more) + "&TECHNICIAN_KEY=SECRET&apikey=SECRET";
      assertThat(MaskedUrl.of(PATH, query)).doesNotContain("SECRET").hasSizeLessThan(600);
    }
  }

  @Test
  void aLongOneIsCut() {
    assertThat(MaskedUrl.of(PATH, "a=" + "x".repeat(10_000))).hasSizeLessThan(600).endsWith("…");
  }
}

package org.relaydesk.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"trace.log", "Über uns.pdf", "דוח.pdf", "👩‍🚒.png", "a\"b';=,%.txt", ".env"})
  void whatPeopleWriteStays(String name) {
    assertThat(FileName.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Temp\\trace.log",
        "/etc/trace.log",
        "../../trace.log",
        "a/..\\trace.log",
        " trace.log "
      })
  void aPathInFrontGoes(String name) {
    assertThat(FileName.of(name)).isEqualTo("trace.log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\rb",
        "a\nb",
        "a\u0000b",
        "a\u202eb",
        "a\u2066b",
        "a\u200fb",
        "a\u2028b",
        "a\ufeffb",
        "a\u0085b",
        "a\ud83db"
      })
  void whatBreaksLinesOrTurnsTheDirectionBecomesAnUnderscore(String name) {
    assertThat(FileName.of(name)).isEqualTo("a_b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a/", "a\\"})
  void anEmptyNameIsAName(String name) {
    assertThat(FileName.of(name)).isEqualTo("file");
  }

  @ParameterizedTest
  @CsvSource({"x,.log", "ü,.jpeg", "👍,.tar.gz"})
  void aLongNameKeepsItsEnding(String letter, String ending) {
    String name = FileName.of(letter.repeat(400) + ending);
    assertThat(name.getBytes(UTF_8).length).isBetween(FileName.LONGEST - 3, FileName.LONGEST);
    assertThat(name)
        .startsWith(letter.repeat(60))
        .endsWith(ending.substring(ending.lastIndexOf('.')));
    assertThat(new String(name.getBytes(UTF_8), UTF_8)).isEqualTo(name);
  }

  @Test
  void aNameOfTheLongestLengthStays() {
    String name = "x".repeat(FileName.LONGEST);
    assertThat(FileName.of(name)).isEqualTo(name);
    assertThat(FileName.of(name + "x")).isEqualTo(name);
  }
}

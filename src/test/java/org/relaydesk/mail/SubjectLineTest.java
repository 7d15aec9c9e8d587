package org.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectLineTest {
  @Test
  void lineEndsBecomeSpaces() {
    assertThat(SubjectLine.of("Line\r\nBcc: eve@evil.example\u2028\u0085down\u0000", null))
        .isEqualTo("Line Bcc: eve@evil.example down");
  }

  @Test
  void theTicketsNumberStandsInItOnce() {
    assertThat(SubjectLine.of("Line down", 17L)).isEqualTo("Line down [##17##]");
    assertThat(SubjectLine.of("Re: Line down [##17##]", 17L)).isEqualTo("Re: Line down [##17##]");
  }

  @Test
  void aLongOneIsCutAndKeepsTheNumber() {
    String line = SubjectLine.of("x" + "😀".repeat(400), 17L);
    assertThat(line).hasSizeLessThanOrEqualTo(OutgoingMail.LONGEST_SUBJECT).endsWith(" [##17##]");
    assertThat(line.codePoints())
        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  @Test
  void anEmptyOneIsNamed() {
    assertThat(SubjectLine.of(" \r\n ", null)).isEqualTo("(no subject)");
  }
}

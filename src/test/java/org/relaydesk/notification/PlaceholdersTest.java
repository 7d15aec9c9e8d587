package org.relaydesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaydesk.mail.MailType;

class PlaceholdersTest {
  @Test
  void aValueIsPutInAsItIs() {
    Map<String, String> values = Map.of("subject", "$1 \\ {{id}} <b>", "id", "17");
    assertThat(Placeholders.fill("{{subject}} ({{id}}, {{group}})", values))
        .isEqualTo("$1 \\ {{id}} <b> (17, )");
  }

  @Test
  void whatHasNoValueIsNamedOnce() {
    String text = "{{subject}} {{note}} {{}} {{ subject }} {{note}} {subject} ${id}";
    assertThat(Placeholders.unknown(text, MailType.RECEIVED))
        .containsExactly("{{note}}", "{{}}", "{{ subject }}");
    assertThat(Placeholders.unknown("{{note}}", MailType.NOTED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = MailType.class, mode = EnumSource.Mode.EXCLUDE, names = "REPLY")
  void theSampleHasAValueForEach(MailType type) {
    assertThat(NoticeValues.SAMPLE).containsKeys(Placeholders.of(type).toArray(String[]::new));
  }
}

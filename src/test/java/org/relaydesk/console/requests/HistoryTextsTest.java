package org.relaydesk.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.console.shell.Texts;
import org.relaydesk.ground.kernel.Inside;

class HistoryTextsTest {
  private final HistoryTexts texts = Inside.put(new HistoryTexts(), "texts", new Texts());

  @ParameterizedTest
  @CsvSource({
    "ADD, Added",
    "ADD_NOTE, Note added",
    "EDIT_WORKLOG, Worklog edited",
    "DELETE_SITE_VISIT, Site visit deleted",
    "ADD_ATTACHMENT, Files attached",
    "SHOW_TO_ALL, Show to all"
  })
  void anActOnWhatHangsOnATicketIsCalledByItsKind(String operation, String text) {
    assertThat(texts.of(operation)).isEqualTo(text);
  }
}

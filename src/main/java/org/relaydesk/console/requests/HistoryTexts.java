package org.relaydesk.console.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.relaydesk.console.shell.Texts;

/**
 * What the ticket's page calls what was done. What hangs on a ticket needs no text of its own: its
 * history names the act and the kind, as {@code ADD_NOTE}.
 */
@ApplicationScoped
public class HistoryTexts {
  private static final String HISTORY = "history.";

  @Inject private Texts texts;

  /**
   * Its own text where it has one, else that of its act with the kind in it: "Note added"; where
   * there is neither, its words.
   */
  String of(String operation) {
    if (texts.has(HISTORY + operation)) {
      return texts.get(HISTORY + operation);
    }
    int end = operation.indexOf('_');
    String ofKind = HISTORY + operation.substring(0, Math.max(end, 0)) + "_kind";
    return texts.has(ofKind)
        ? texts.get(ofKind, words(operation.substring(end + 1)))
        : words(operation);
  }

  private static String words(String name) {
    String words = name.replace('_', ' ');
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}

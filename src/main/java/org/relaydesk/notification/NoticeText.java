package org.relaydesk.notification;

import java.util.Map;

/** Subject and text of a notice, with or without placeholders. */
public record NoticeText(String subject, String description) {
  /** The text with placeholders replaced. */
  NoticeText filled(Map<String, String> values) {
    return new NoticeText(
        Placeholders.fill(subject, values), Placeholders.fill(description, values));
  }
}

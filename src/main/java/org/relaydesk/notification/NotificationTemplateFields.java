package org.relaydesk.notification;

import java.util.Arrays;
import java.util.Objects;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.mail.MailType;

/** The fields of a template in answers. */
final class NotificationTemplateFields {
  private static final ValueType TYPES =
      ValueType.word(
          Arrays.stream(MailType.values())
              .filter(MailType::automatic)
              .map(MailType::text)
              .toArray(String[]::new));

  static final RecordQuery<NotificationTemplate> TEMPLATES =
      new RecordQuery<>(
          NotificationTemplate.class,
          new FieldList.Builder()
              .id("id", "id", "The template's id.")
              .text("type", "type", TYPES, "Which notice it is the text of.")
              .text("name", "name", "When it is sent, and to whom.")
              .flag("is_enabled", "enabled", "Whether it is sent.")
              .text("subject", "subject", "The subject, with placeholders.")
              .longText("description", "description", "The plain text, with placeholders.")
              .field(
                  "placeholders",
                  "type",
                  ValueType.TEXT.list(),
                  NotificationTemplateFields::writePlaceholders,
                  "What may stand in it, each as {{subject}}.")
              .build(),
          "version");

  private NotificationTemplateFields() {}

  private static void writePlaceholders(Output out, Row row) {
    MailType type = MailType.of(Objects.requireNonNull(row.text(0)));
    out.json().writeStartArray("placeholders");
    Placeholders.of(type).stream().sorted().forEach(out.json()::write);
    out.json().writeEnd();
  }
}

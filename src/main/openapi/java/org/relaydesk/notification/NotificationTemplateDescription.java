package org.relaydesk.notification;

import java.util.List;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of templates of notices. */
public final class NotificationTemplateDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("NotificationTemplate", NotificationTemplateFields.TEMPLATES.fields())
            .one("notification_template")
            .many("notification_templates")
            .with(new Member("request", ValueType.REFERENCE, "The ticket to try the texts with."))
            .takes("editNotificationTemplate", NotificationTemplateInput::forEdit)
            .takes("previewNotificationTemplate", NotificationTemplateInput::forPreview),
        new RecordKind(
                "Notice",
                List.of(
                    new Member("subject", ValueType.TEXT, "With its placeholders filled."),
                    new Member("description", ValueType.TEXT, "Likewise; plain text.")))
            .one("notice"));
  }
}

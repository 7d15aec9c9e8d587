package org.relaydesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.relaydesk.mail.MailType;

/** The text of one kind of notice, and whether it is sent. */
@Entity
@Table(name = "notification_template")
public class NotificationTemplate {
  /** The change stamp that an edit raises. */
  static final String TOPIC = "notification_template";

  @Id
  @Column(name = "id")
  private long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "type", updatable = false)
  private String type = "";

  @Column(name = "name", updatable = false)
  private String name = "";

  @Column(name = "is_enabled")
  private boolean enabled;

  @Column(name = "subject")
  private String subject = "";

  @Column(name = "description")
  private String description = "";

  protected NotificationTemplate() {}

  /** Takes over what the input names. */
  void apply(NotificationTemplateInput input) {
    input.enabled().ifValue(flag -> enabled = flag);
    input.subject().ifValue(text -> subject = text);
    input.description().ifValue(text -> description = text);
  }

  MailType type() {
    return MailType.of(type);
  }

  String name() {
    return name;
  }

  boolean enabled() {
    return enabled;
  }

  NoticeText text() {
    return new NoticeText(subject, description);
  }

  long version() {
    return version;
  }
}

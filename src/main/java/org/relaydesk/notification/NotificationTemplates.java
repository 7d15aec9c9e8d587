package org.relaydesk.notification;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.database.EntityKind.Seen;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.mail.MailType;
import org.relaydesk.request.access.RequestAccess;

/** Keeps the texts and switches of notices. */
@Stateless
public class NotificationTemplates {
  private static final EntityKind<NotificationTemplate> KIND =
      new EntityKind<>(
          NotificationTemplate.class, "notification template", NotificationTemplate::version);
  private static final Right TICKETS = new Right("requests", "view");

  @PersistenceContext private EntityManager em;
  @EJB private AuditLog audit;
  @EJB private NoticeValues values;
  @EJB private RequestAccess tickets;
  @Inject private ChangeStamps stamps;

  @Allows("settings.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return NotificationTemplateFields.TEMPLATES.page(em, info);
  }

  /** One template; empty where there is no such id. */
  @Allows("settings.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FoundRecord> find(long id) {
    return NotificationTemplateFields.TEMPLATES.find(em, id);
  }

  /**
   * Changes what the input names; holds for what happens from the next second on.
   *
   * @param expectedVersion from If-Match; null takes any
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE naming a placeholder that such
   *     a notice has no value for
   */
  @Allows("settings.edit")
  public FoundRecord edit(
      long id, NotificationTemplateInput input, @Nullable Long expectedVersion) {
    NotificationTemplate template = KIND.locked(em, id);
    String before = audit.state(find(id).orElseThrow()::write);
    KIND.requireSeen(template, new Seen(expectedVersion, input.echo(), () -> before));
    template.apply(input);
    requireKnown(template.text(), template.type());
    FoundRecord edited = NotificationTemplateFields.TEMPLATES.stored(em, id);
    audit.note(
        "notification_template.edited",
        new Subject("notification_template", id, template.name()),
        before,
        audit.state(edited::write));
    stamps.raise(NotificationTemplate.TOPIC);
    return edited;
  }

  /**
   * The notice as a ticket would make it, from the texts of the input or else the stored ones;
   * nothing is sent or kept.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where the caller sees no such
   *     ticket, or for a placeholder that such a notice has no value for
   */
  @Allows("settings.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public NoticeText preview(long id, NotificationTemplateInput input) {
    NotificationTemplate template = KIND.get(em, id);
    NoticeText stored = template.text();
    NoticeText tried =
        new NoticeText(
            input.subject().value().orElse(stored.subject()),
            input.description().value().orElse(stored.description()));
    requireKnown(tried, template.type());
    return tried.filled(sample(input.requestId()));
  }

  private Map<String, String> sample(@Nullable Long requestId) {
    Map<String, String> sample = new HashMap<>(NoticeValues.SAMPLE);
    if (requestId != null) {
      if (!tickets.reaches(requestId, TICKETS)) {
        throw Failure.INVALID_VALUE.of("request", "No ticket has the id " + requestId);
      }
      values.ofTicket(requestId).ifPresent(ticket -> sample.putAll(ticket.values()));
    }
    return sample;
  }

  private static void requireKnown(NoticeText text, MailType type) {
    require("subject", text.subject(), type);
    require("description", text.description(), type);
  }

  private static void require(String field, String text, MailType type) {
    List<String> unknown = Placeholders.unknown(text, type);
    if (!unknown.isEmpty()) {
      throw Failure.INVALID_VALUE.of(
          field, "This notice has no value for " + String.join(", ", unknown));
    }
  }

  /** The text of a notice; empty where it isn't sent. */
  @Open("part of what makes the notice")
  public Optional<NoticeText> enabled(MailType type) {
    return em.createQuery(
            "select t from NotificationTemplate t where t.type = :type", NotificationTemplate.class)
        .setParameter("type", type.text())
        .getResultStream()
        .filter(NotificationTemplate::enabled)
        .map(NotificationTemplate::text)
        .findFirst();
  }
}

package org.relaydesk.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.integration.IntegrationDirectory;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.StampedCache;
import org.relaydesk.mail.MailAddress;
import org.relaydesk.mail.MailBody;
import org.relaydesk.mail.MailHost;
import org.relaydesk.mail.MailQueue;
import org.relaydesk.mail.MailType;
import org.relaydesk.mail.OutgoingMail;
import org.relaydesk.mail.Recipients;
import org.relaydesk.people.PersonCard;
import org.relaydesk.people.PersonDirectory;

/**
 * Posts a notice to a person. An integration reads no mail (contract §13, 47): what is its own is
 * told to the rep who answers for it. Who has no address, or the desk's own, is told nothing, and
 * nor is who was deleted.
 */
@ApplicationScoped
public class NoticePost {
  @EJB private NotificationTemplates templates;
  @EJB private MailQueue queue;
  @Inject private PersonDirectory people;
  @Inject private IntegrationDirectory integrations;
  @Inject private MailHost host;
  @Inject private ChangeStamps stamps;

  private StampedCache<MailType, Optional<NoticeText>> texts;

  @PostConstruct
  void prepare() {
    texts = stamps.cache(NotificationTemplate.TOPIC);
  }

  /** Whether such notices are sent; costs a statement the first time only. */
  boolean sends(MailType type) {
    return text(type).isPresent();
  }

  private Optional<NoticeText> text(MailType type) {
    return texts.get(type, () -> templates.enabled(type));
  }

  /**
   * Queues a notice in this transaction, if such notices are sent.
   *
   * @param requestId the ticket that it belongs to; null for none
   * @param values by placeholder
   */
  void send(MailType type, @Nullable Long requestId, long personId, Map<String, String> values) {
    Optional<NoticeText> text = text(type);
    if (text.isEmpty()) {
      return;
    }
    reader(type, personId)
        .ifPresent(reader -> queue.add(mail(type, requestId, reader, text.get(), values)));
  }

  /** Whether a person would get such a notice; costs no statement once they are known. */
  boolean reaches(MailType type, long personId) {
    return sends(type) && reader(type, personId).isPresent();
  }

  private static OutgoingMail mail(
      MailType type,
      @Nullable Long requestId,
      Reader reader,
      NoticeText text,
      Map<String, String> values) {
    Map<String, String> told = new HashMap<>(values);
    told.put("owner", reader.name());
    NoticeText filled = text.filled(told);
    return new OutgoingMail(
        type,
        requestId,
        null,
        Recipients.of(reader.address()),
        filled.subject(),
        MailBody.ofText(filled.description()),
        null);
  }

  /** A recipient's name and address. */
  private record Reader(String name, MailAddress address) {}

  private Optional<Reader> reader(MailType type, long personId) {
    return person(type, personId).flatMap(this::reader);
  }

  private Optional<Reader> reader(PersonCard person) {
    return Optional.ofNullable(person.deleted() ? null : person.emailId())
        .flatMap(MailAddress::read)
        .filter(address -> !host.isOwn(address))
        .map(address -> new Reader(person.name(), address));
  }

  private Optional<PersonCard> person(MailType type, long personId) {
    Optional<PersonCard> person = people.byId(personId);
    if (person.filter(PersonCard::integration).isEmpty()) {
      return person;
    }
    boolean ofOwner = type == MailType.CALLBACK_DEAD || type == MailType.KEY_EXPIRES;
    return ofOwner ? integrations.ownerOf(personId).flatMap(people::byId) : Optional.empty();
  }
}

package org.relaydesk.notification;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.callback.CallbackDead;
import org.relaydesk.conversation.note.NoteAdded;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.lookup.Status;
import org.relaydesk.mail.MailHost;
import org.relaydesk.mail.MailType;
import org.relaydesk.request.change.RequestAdded;
import org.relaydesk.request.change.RequestChanged;

/**
 * Makes notices of events, in their transaction. Nobody is told of what they did themselves.
 * Without a mail host nothing is made.
 */
@Stateless
@Open("part of the use case that makes the news")
public class Notices {
  @EJB private NoticeValues values;
  @Inject private NoticePost post;
  @Inject private MailHost host;
  @Inject private CurrentCaller caller;

  /** A new ticket: its requester is told that it is here, and whoever has to work on it. */
  public void added(@Observes RequestAdded news) {
    if (host.isNamed()) {
      Ticket ticket = new Ticket(news.requestId());
      ticket.tell(MailType.RECEIVED, news.requesterId());
      ticket.tell(MailType.ASSIGNED, news.technicianId());
    }
  }

  /** An edit: who is new on the ticket is told, and its requester where it is through. */
  public void changed(@Observes RequestChanged news) {
    Set<String> fields = news.fields();
    Ticket ticket = new Ticket(news.requestId());
    if (host.isNamed() && fields.contains("technician")) {
      ticket.tellTechnician(MailType.ASSIGNED);
    }
    if (host.isNamed() && fields.contains("status")) {
      ticket.tellEnd();
    }
  }

  /** A note whose writer wants the ticket's support rep to hear of it. */
  public void noted(@Observes NoteAdded news) {
    if (host.isNamed()) {
      Ticket ticket = new Ticket(news.requestId());
      ticket.more.put("note", NoticeValues.plain(news.text()));
      ticket.more.put("author", values.name(news.authorId()));
      ticket.tellTechnician(MailType.NOTED);
    }
  }

  /** A callback that was given up: whose it is may be the only one who can put it right. */
  public void dead(@Observes CallbackDead news) {
    if (host.isNamed()) {
      Map<String, String> told = new HashMap<>();
      Optional<NoticeTicket> ticket = values.ofTicket(news.requestId());
      told.put("id", Long.toString(news.requestId()));
      ticket.ifPresent(there -> told.putAll(there.values()));
      told.put("callback_url", news.url());
      told.put("error", Objects.requireNonNullElse(news.error(), ""));
      post.send(
          MailType.CALLBACK_DEAD,
          ticket.map(there -> news.requestId()).orElse(null),
          news.ownerId(),
          told);
    }
  }

  /** A ticket of a notice: read once, and only if something is sent. */
  private final class Ticket {
    private final long id;
    private final Map<String, String> more = new HashMap<>();
    private @Nullable NoticeTicket read;

    Ticket(long id) {
      this.id = id;
    }

    private NoticeTicket read() {
      NoticeTicket known = read;
      if (known == null) {
        known = values.ofTicket(id).orElseThrow();
        known.values().putAll(more);
        read = known;
      }
      return known;
    }

    void tell(MailType type, @Nullable Long person) {
      if (person != null && person != actor() && post.reaches(type, person)) {
        post.send(type, id, person, read().values());
      }
    }

    void tellTechnician(MailType type) {
      if (post.sends(type)) {
        tell(type, read().technicianId());
      }
    }

    void tellEnd() {
      if (post.sends(MailType.RESOLVED) || post.sends(MailType.CLOSED)) {
        NoticeTicket ended = read();
        type(ended.status()).ifPresent(type -> tell(type, ended.requesterId()));
      }
    }

    private static Optional<MailType> type(String status) {
      return switch (status) {
        case Status.RESOLVED -> Optional.of(MailType.RESOLVED);
        case Status.CLOSED -> Optional.of(MailType.CLOSED);
        default -> Optional.empty();
      };
    }
  }

  private long actor() {
    return caller.find().map(Caller::personId).orElse(0L);
  }
}

package org.relaydesk.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.richtext.RichText;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;
import org.relaydesk.people.PersonCard;
import org.relaydesk.people.PersonDirectory;

/** Reads the values of a notice's placeholders. */
@Stateless
@Open("part of what makes the notice")
public class NoticeValues {
  /** Longer texts are cut. */
  private static final int LONGEST = 10_000;

  /** A ticket for a preview that names none. */
  static final Map<String, String> SAMPLE =
      Map.ofEntries(
          Map.entry("id", "17"),
          Map.entry("subject", "Router R7 down"),
          Map.entry("description", "No ping since 09:10"),
          Map.entry("status", "Open"),
          Map.entry("priority", "High"),
          Map.entry("group", "NOC"),
          Map.entry("requester", "Nora Vale"),
          Map.entry("technician", "Sam Reed"),
          Map.entry("created_time", "Mar 3, 2026 09:15 AM"),
          Map.entry("resolution", "Swapped the power supply"),
          Map.entry("url", "https://desk.example/desk/ticket.xhtml?id=17"),
          Map.entry("note", "Spare parts are on their way"),
          Map.entry("author", "Ira Lund"),
          Map.entry("owner", "Sam Reed"),
          Map.entry("callback_url", "https://noc.example/alarm/5531/clear"),
          Map.entry("error", "connection refused"),
          Map.entry("holder", "Sam Reed"),
          Map.entry("key", "rdk_a1b2"),
          Map.entry("expires_time", "Mar 17, 2026 09:15 AM"));

  @PersistenceContext private EntityManager em;
  @Inject private PersonDirectory people;
  @Inject private TimePattern times;
  @Inject private DeskConfig config;

  /** A ticket as this transaction has it, by one statement; empty where it is gone. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<NoticeTicket> ofTicket(long id) {
    return em.createQuery(
            "select r.requesterId, r.technicianId, s.internalName, s.name, p.name, g.name,"
                + " r.subject, r.description, r.resolution, r.createdAt from Request r"
                + " join r.status s left join r.priority p left join r.group g where r.id = :id",
            Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .map(row -> ticket(id, row))
        .findFirst();
  }

  private NoticeTicket ticket(long id, @Nullable Object[] row) {
    Long requester = (Long) row[0];
    Long technician = (Long) row[1];
    Map<String, String> values = new HashMap<>();
    values.put("id", Long.toString(id));
    values.put("url", url(id));
    values.put("requester", name(requester));
    values.put("technician", name(technician));
    values.put("status", text(row[3]));
    values.put("priority", text(row[4]));
    values.put("group", text(row[5]));
    values.put("subject", text(row[6]));
    values.put("description", plain(text(row[7])));
    values.put("resolution", plain(text(row[8])));
    values.put("created_time", time((Long) row[9]));
    return new NoticeTicket(requester, technician, text(row[2]), values);
  }

  private String url(long id) {
    String base = config.get(Settings.BASE_URL);
    return base.isEmpty() ? "" : base.replaceAll("/+$", "") + "/desk/ticket.xhtml?id=" + id;
  }

  /** A person's name; empty for nobody. */
  public String name(@Nullable Long personId) {
    return personId == null ? "" : people.byId(personId).map(PersonCard::name).orElse("");
  }

  /** A time as the desk shows it. */
  public String time(@Nullable Long millis) {
    return millis == null
        ? ""
        : times.formatter().format(Instant.ofEpochMilli(millis).atZone(times.zone()));
  }

  /** A text that may be HTML, as plain text. */
  static String plain(String text) {
    return RichText.beginning(RichText.plain(text), LONGEST);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}

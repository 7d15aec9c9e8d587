package org.relaydesk.notification;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;
import org.relaydesk.mail.MailHost;
import org.relaydesk.mail.MailType;

/** Notifies holders of keys that expire soon, once for each expiry. */
@Stateless
@Open("runs by the clock")
public class ExpiringKeyNotices {
  /** Bound of one transaction. */
  private static final int MOST = 100;

  @PersistenceContext private EntityManager em;
  @EJB private NoticeValues values;
  @Inject private NoticePost post;
  @Inject private MailHost host;
  @Inject private DeskConfig config;
  @Inject private DeskClock clock;

  /**
   * Notifies some holders who weren't yet. If two nodes do so at once, a unique key makes one of
   * them fail and try again later.
   *
   * @return whether there may be more
   */
  public boolean tell() {
    long now = clock.now();
    long warning = Duration.ofDays(config.get(Settings.KEY_WARN_DAYS)).toMillis();
    if (!host.isNamed()) {
      return false;
    }
    List<?> ends =
        em.createNativeQuery(
                "SELECT k.holder_id, k.prefix, k.expires_at FROM api_key k"
                    + " WHERE k.expires_at > ? AND k.expires_at <= ? AND NOT EXISTS (SELECT 1 FROM"
                    + " notified_key_expiry n WHERE n.holder_id = k.holder_id"
                    + " AND n.expires_at = k.expires_at) ORDER BY k.expires_at")
            .setParameter(1, now)
            .setParameter(2, now + warning)
            .setMaxResults(MOST)
            .getResultList();
    ends.forEach(end -> tell((Object[]) end));
    return ends.size() == MOST;
  }

  private void tell(Object[] end) {
    long holder = ((Number) end[0]).longValue();
    long expiresAt = ((Number) end[2]).longValue();
    em.createNativeQuery("INSERT INTO notified_key_expiry (holder_id, expires_at) VALUES (?, ?)")
        .setParameter(1, holder)
        .setParameter(2, expiresAt)
        .executeUpdate();
    post.send(
        MailType.KEY_EXPIRES,
        null,
        holder,
        Map.of(
            "holder",
            values.name(holder),
            "key",
            end[1].toString(),
            "expires_time",
            values.time(expiresAt)));
  }
}

package org.relaydesk.mail;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.relaydesk.engine.outbox.Claim;
import org.relaydesk.engine.outbox.OutboxStore;
import org.relaydesk.engine.outbox.Settlement;
import org.relaydesk.engine.outbox.table.OutboxTableException;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.mail.smtp.MailJob;

/** The mails as the outbox and the clock see them. */
@Stateless
@LocalBean
@Open("called by the relay and by the clock only")
public class MailStore implements OutboxStore<MailJob> {
  @PersistenceContext private EntityManager em;

  @Override
  public List<MailJob> claim(Claim claim) {
    try {
      return MailTable.JOBS.claim(em.unwrap(Connection.class), claim);
    } catch (SQLException e) {
      throw new OutboxTableException(e);
    }
  }

  @Override
  public int settle(List<Settlement<MailJob>> settlements) {
    try {
      return MailTable.JOBS.settle(em.unwrap(Connection.class), settlements).size();
    } catch (SQLException e) {
      throw new OutboxTableException(e);
    }
  }

  /** Drops notices that waited for a day; gives how many. */
  public int dropOld() {
    return em.createNativeQuery(MailTable.DROP).executeUpdate();
  }

  /** Forgets mails that are through and whose ticket is purged. */
  public void forgetPurged() {
    em.createNativeQuery(MailTable.FORGET_PURGED).executeUpdate();
  }

  /**
   * Forgets some of the oldest notices that are through.
   *
   * @param keptMillis how long they are kept
   * @return whether there may be more
   */
  public boolean forgetOld(long keptMillis) {
    return em.createNativeQuery(MailTable.FORGET_OLD).setParameter(1, keptMillis).executeUpdate()
        >= 1000;
  }
}

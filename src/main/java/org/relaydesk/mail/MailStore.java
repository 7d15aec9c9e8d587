package org.relaydesk.mail;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.engine.outbox.Claim;
import org.relaydesk.engine.outbox.JobState;
import org.relaydesk.engine.outbox.OutboxStore;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;
import org.relaydesk.engine.outbox.table.OutboxTable;
import org.relaydesk.engine.outbox.table.OutboxTableException;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.mail.smtp.MailJob;

/** The mails as the outbox and the clock see them. */
@Stateless
@LocalBean
@Open("called by the relay and by the clock only")
public class MailStore implements OutboxStore<MailJob> {
  private static final Logger LOG = Logger.getLogger(MailStore.class.getName());

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
      List<Settlement<MailJob>> ours =
          MailTable.JOBS.settle(em.unwrap(Connection.class), settlements);
      ours.forEach(MailStore::tell);
      return ours.size();
    } catch (SQLException e) {
      throw new OutboxTableException(e);
    }
  }

  /** Logs a mail that failed or is dead: nobody else tells of it. */
  private static void tell(Settlement<MailJob> settlement) {
    Outcome outcome = settlement.outcome();
    boolean lost = settlement.state() == JobState.FAILED || settlement.state() == JobState.DEAD;
    if (lost && outcome != null) {
      boolean refused = settlement.state() == JobState.FAILED;
      LOG.log(
          Level.WARNING,
          refused ? "Mail {0} is refused for good: {1}" : "Mail {0} is given up: {1}",
          new Object[] {Long.toString(settlement.job().id()), OutboxTable.errorText(outcome)});
    }
  }

  /** Drops notices that waited for a day; gives how many. */
  public int dropOld() {
    return em.createNativeQuery(MailTable.DROP).executeUpdate();
  }
}

package org.relaydesk.request.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.relaydesk.request.model.RequestActivity;
import org.relaydesk.request.nested.NestedRecords;

/** Which tickets are linked to which; whoever asks has the tickets in hand, locked. */
@ApplicationScoped
public class LinkTable {
  private static final String TICKET = "ticket";
  private static final String OTHERS = "others";

  @Inject private NestedRecords nested;

  /** To which tickets one is linked, in the order of their ids. */
  public Set<Long> linkedTo(EntityManager em, long requestId) {
    return new TreeSet<>(
        em.createQuery(
                "select l.linkedId from RequestLink l where l.requestId = :ticket", Long.class)
            .setParameter(TICKET, requestId)
            .getResultList());
  }

  /** To which of these it is linked. */
  Set<Long> linkedTo(EntityManager em, long requestId, Collection<Long> ids) {
    return new TreeSet<>(
        em.createQuery(
                "select l.linkedId from RequestLink l"
                    + " where l.requestId = :ticket and l.linkedId in :others",
                Long.class)
            .setParameter(TICKET, requestId)
            .setParameter(OTHERS, ids)
            .getResultList());
  }

  /** Takes links away, on both sides; counts nothing. */
  void remove(EntityManager em, long requestId, Collection<Long> ids) {
    em.createQuery(
            "delete from RequestLink l where (l.requestId = :ticket and l.linkedId in :others)"
                + " or (l.linkedId = :ticket and l.requestId in :others)")
        .setParameter(TICKET, requestId)
        .setParameter(OTHERS, ids)
        .executeUpdate();
  }

  /**
   * Takes all links of tickets away that are about to be purged, and counts back what the tickets
   * at their other ends have.
   *
   * @param ids at least one, and no more than 1,000
   */
  public void removeAllOf(EntityManager em, Collection<Long> ids) {
    Set<Long> others =
        new TreeSet<>(
            em.createQuery(
                    "select distinct l.linkedId from RequestLink l where l.requestId in :ids",
                    Long.class)
                .setParameter("ids", ids)
                .getResultList());
    if (!others.isEmpty()) {
      em.createQuery("delete from RequestLink l where l.requestId in :ids or l.linkedId in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
      nested.recounted(em, others, RequestActivity.Count.LINKS, "request_link");
    }
  }
}

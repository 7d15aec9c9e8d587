package org.relaydesk.lookup;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relaydesk.base.kernel.Allows;
import org.relaydesk.base.kernel.Open;
import org.relaydesk.base.query.Found;
import org.relaydesk.base.query.ListInfo;
import org.relaydesk.base.query.Page;
import org.relaydesk.base.query.Restriction;

/** Keeps the look-ups of every kind. */
@Stateless
public class Lookups {
  @PersistenceContext private EntityManager em;

  /** One page of a kind's values, those out of use too. */
  @Allows("lookups.view")
  public Page list(LookupKind<?> kind, ListInfo info) {
    return kind.records().page(em, info, Restriction.NONE);
  }

  /** One value; empty where there is no such id. */
  @Allows("lookups.view")
  public Optional<Found> find(LookupKind<?> kind, long id) {
    return kind.records().one(em, "view", id, Restriction.NONE);
  }

  /** Every value of a kind, for the cache: administrators keep these by hand, so they are few. */
  @Open("fills the cache that names and checks the values of tickets")
  public <T extends LookupEntry> List<T> all(Class<T> entity) {
    return em.createQuery("select e from " + entity.getSimpleName() + " e", entity).getResultList();
  }
}

package org.relaydesk.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.relaydesk.base.kernel.Allows;
import org.relaydesk.base.query.Found;
import org.relaydesk.base.query.ListInfo;
import org.relaydesk.base.query.Page;
import org.relaydesk.base.query.Restriction;

/** Keeps the support groups. */
@Stateless
public class SupportGroups {
  @PersistenceContext private EntityManager em;
  @Inject private SupportGroupFields fields;

  @Allows("lookups.view")
  public Page list(ListInfo info) {
    return fields.groups().page(em, info, Restriction.NONE);
  }

  /** One group; empty where there is no such id. */
  @Allows("lookups.view")
  public Optional<Found> find(long id) {
    return fields.groups().one(em, "view", id, Restriction.NONE);
  }
}

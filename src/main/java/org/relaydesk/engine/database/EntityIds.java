package org.relaydesk.engine.database;

import jakarta.persistence.EntityManager;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Gives ids before a record is stored, from the provider's sequence and blocks. */
public final class EntityIds {
  private EntityIds() {}

  /** The next id of an entity that assigns its own. */
  public static long next(EntityManager em, Class<?> entity) {
    AbstractSession session = (AbstractSession) em.unwrap(UnitOfWork.class);
    return ((Number) session.getSequencing().getNextValue(entity)).longValue();
  }
}

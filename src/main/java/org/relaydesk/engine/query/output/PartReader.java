package org.relaydesk.engine.query.output;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;
import org.relaydesk.ground.kernel.Open;

/**
 * Reads the parts of a page while it is written, long after the use case that found its rows has
 * ended. No connection is held in between, however slowly a caller reads.
 */
@Stateless
@Open("goes on with a list that was allowed")
public class PartReader {
  @PersistenceContext private EntityManager em;

  /** Runs a query, on a connection of its own. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public <T> T read(Function<EntityManager, T> query) {
    return query.apply(em);
  }
}

package org.relaydesk.engine.database;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import org.relaydesk.ground.kernel.Open;

/** Lets one node at a time set up a new desk; nodes that start at the same time find it done. */
@Stateless
@Open("serves the start")
public class FirstStartLock {
  @PersistenceContext private EntityManager em;

  /**
   * Runs a step of a first start in one transaction, while no other node runs one. What the step
   * reads is what the others have committed.
   *
   * @throws Exception what the step throws
   */
  public <T> T alone(Callable<T> step) throws Exception {
    em.createNativeQuery(
            "SELECT stamp_number FROM change_stamp WHERE topic = 'first-start' FOR UPDATE")
        .getSingleResult();
    return step.call();
  }
}

package org.relaydesk.apikey.integration;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.people.rep.RepDuties;

/** The integration keys that a support rep answers for: without the rep they would be refused. */
@Stateless
@Local(RepDuties.class)
@Open("part of the use case that deletes a support rep")
public class AnsweredKeys implements RepDuties {
  @PersistenceContext private EntityManager em;
  @EJB private IntegrationKeys keys;

  @Override
  public Optional<String> of(long repId) {
    int answered = ids(repId).size();
    return answered == 0
        ? Optional.empty()
        : Optional.of(answered + (answered == 1 ? " integration key" : " integration keys"));
  }

  @Override
  public void handOver(long repId, long toId) {
    HandOver to = new HandOver(Reference.toId(toId), "Who answered for it was deleted");
    ids(repId).forEach(key -> keys.reassign(key, to, null));
  }

  private List<Long> ids(long repId) {
    return em.createQuery(
            "select k.id from IntegrationKey k where k.owner.id = :rep order by k.id", Long.class)
        .setParameter("rep", repId)
        .getResultList();
  }
}

package org.relaydesk.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.edge.rest.Streamed;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Open;

/**
 * Records what was done to the desk, in the transaction that did it: both are stored or neither.
 */
@Stateless
public class AuditLog {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;
  @Inject private JsonOutput output;

  /** One page of the entries (contract §13, 40). */
  @Allows("audit.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return AuditFields.ENTRIES.page(em, info);
  }

  /**
   * How something is now, to be compared with how it is after the act. People whom it names are
   * told by id and name, whoever acts.
   *
   * @param members writes what of it may be known; never a secret
   */
  @Open("part of the act that is told")
  public String state(Streamed members) {
    return output.text(members, right -> false);
  }

  /**
   * Records an act of the caller, with what differs between two states. If nothing differs, nothing
   * is recorded.
   *
   * @param action as {@code role.edited}
   * @param before from {@link #state}; null where there was nothing
   * @param after from {@link #state}; null where nothing is left
   */
  @Open("part of the act that is told")
  public void note(
      String action, Subject subject, @Nullable String before, @Nullable String after) {
    if (before != null && before.equals(after)) {
      return;
    }
    Difference changed = Difference.of(before, after);
    em.persist(
        entry(new AuditEvent(AuditEvent.Actor.of(caller), action, subject))
            .changing(changed.before(), changed.after()));
  }

  /** Records an act without a change of state. */
  @Open("part of the act that is told")
  public void note(String action, Subject subject) {
    em.persist(entry(new AuditEvent(AuditEvent.Actor.of(caller), action, subject)));
  }

  /** Records refusals. */
  @Open("runs by the clock")
  public void write(List<Refusals.Counted> refused) {
    for (Refusals.Counted counted : refused) {
      String after =
          Json.createObjectBuilder()
              .add("reason", counted.refusal().reason())
              .add("times", counted.times())
              .build()
              .toString();
      em.persist(new AuditEntry(counted.refusal().act(), counted.lastAt()).changing(null, after));
    }
  }

  private AuditEntry entry(AuditEvent act) {
    return new AuditEntry(act, clock.now());
  }
}

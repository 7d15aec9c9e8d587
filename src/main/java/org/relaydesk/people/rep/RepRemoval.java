package org.relaydesk.people.rep;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.reference.References;
import org.relaydesk.engine.database.reference.Removal;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.people.LastAdministrator;
import org.relaydesk.people.LoginDisabled;
import org.relaydesk.people.People;
import org.relaydesk.people.Person;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportRep;
import org.relaydesk.people.SupportReps;
import org.relaydesk.people.role.Role;
import org.relaydesk.people.role.Roles;

/** Deletes support reps, and ends their login, keys and sessions (contract §13, 55). */
@Stateless
public class RepRemoval {
  private static final String TO = Successor.PARAMETER;
  private static final String ROLES = "support_rep_role";
  private static final String GROUPS = "support_group_member";

  @PersistenceContext private EntityManager em;
  @EJB private Roles roles;
  @EJB private AuditLog audit;
  @EJB private People people;
  @Inject private LastAdministrator administrators;
  @Inject private References references;
  @Inject private CurrentCaller caller;
  @Inject private ChangeStamps stamps;
  @Inject private Instance<RepDuties> duties;
  @Inject private Event<LoginDisabled> loginDisabled;

  /**
   * Removes a rep whom nothing refers to. One who is used goes out of use: tickets and history keep
   * the name. Either way the login is free, and keys and sessions end.
   *
   * @param expectedVersion from If-Match; null takes any
   * @param successor who gets what the rep is in charge of; null for nobody
   * @throws org.relaydesk.ground.kernel.DeskException STILL_REFERENCED where the rep is in charge
   *     of something and nobody is to get it; NOT_EDITABLE for the last administrator
   */
  @Allows("people.delete")
  public Removal remove(long id, @Nullable Long expectedVersion, @Nullable Reference successor) {
    SupportRep rep = removable(id, expectedVersion);
    settleDuties(id, successor);
    audit.note("technician.deleted", rep.subject(), audit.state(rep::tell), null);
    loginDisabled.fire(new LoginDisabled(id, rep.name()));
    em.createNativeQuery("DELETE FROM " + GROUPS + " WHERE person_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
    boolean used =
        references.exist(em, SupportRep.class, id, ROLES, GROUPS)
            || references.exist(em, Person.class, id, "support_rep");
    if (used) {
      rep.retire();
    } else {
      em.remove(rep);
      em.flush();
      em.remove(rep.person());
    }
    em.flush();
    stamps.raise(RepDirectory.TOPIC);
    return used ? Removal.OUT_OF_USE : Removal.GONE;
  }

  /** The rep under lock, whom the caller may delete, in the version that the caller expects. */
  private SupportRep removable(long id, @Nullable Long expectedVersion) {
    SupportRep rep = SupportReps.KIND.locked(em, id);
    em.lock(rep.person(), LockModeType.PESSIMISTIC_WRITE); // Nobody comes to refer to the person.
    caller.get().requireAll(id, rep.grants());
    if (rep.loginKey() != null) {
      // By the login name a proxy may let in a newcomer, who looks at all tickets.
      caller.get().requireAll(roles.builtIn(Role.REPORT_VIEWER).grants());
    }
    Versions.require("The support rep", rep.person().version(), expectedVersion);
    if (LastAdministrator.isAdministrator(rep)) {
      administrators.requireAnother(em, id);
    }
    return rep;
  }

  private void settleDuties(long id, @Nullable Reference successor) {
    if (successor == null) {
      requireNone(id);
      return;
    }
    long to = people.technician(TO, successor).id();
    if (to == id) {
      throw Failure.INVALID_VALUE.of(TO, "This is the rep who is to be deleted");
    }
    duties.forEach(duty -> duty.handOver(id, to));
    requireNone(id);
  }

  private void requireNone(long id) {
    List<String> left = duties.stream().flatMap(duty -> duty.of(id).stream()).sorted().toList();
    if (!left.isEmpty()) {
      throw Failure.STILL_REFERENCED.of(
          "id",
          "The rep has "
              + left.stream().collect(Collectors.joining(" and "))
              + ": name by "
              + TO
              + " who gets them");
    }
  }
}

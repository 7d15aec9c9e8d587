package org.relaydesk.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.people.role.Role;
import org.relaydesk.people.role.Roles;

/** Guards the last administrator: a desk without one could be helped only from its database. */
@ApplicationScoped
public class LastAdministrator {
  @EJB private Roles roles;

  /** Whether a rep may administer the desk. */
  public static boolean isAdministrator(SupportRep rep) {
    return rep.loginEnabled() && rep.grants().scope(Right.EVERYTHING).isPresent();
  }

  /**
   * Refuses where nobody else is left.
   *
   * @param id of the rep who is to be none any more
   * @throws org.relaydesk.ground.kernel.DeskException NOT_EDITABLE
   */
  public void requireAnother(EntityManager em, long id) {
    // The lock makes two reps who step down at once wait for each other.
    em.lock(roles.builtIn(Role.ADMINISTRATOR), LockModeType.PESSIMISTIC_WRITE);
    List<Long> others =
        em.createQuery(
                "select s.id from SupportRep s join s.roles r"
                    + " where r.name = :administrator and s.loginEnabled = true and s.id <> :id",
                Long.class)
            .setParameter("administrator", Role.ADMINISTRATOR)
            .setParameter("id", id)
            .setMaxResults(1)
            .getResultList();
    if (others.isEmpty()) {
      throw Failure.NOT_EDITABLE.of("id", "This is the last administrator who may sign in");
    }
  }
}

package org.relaydesk.people;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.relaydesk.base.kernel.Allows;

/** Keeps the roles. */
@Stateless
public class Roles {
  @PersistenceContext private EntityManager em;

  /** All of them, the built-in ones first: a desk has a dozen. */
  @Allows("people.view")
  public List<RepAccess.NamedRole> list() {
    return em.createQuery(
            "select distinct r from Role r left join fetch r.rights order by r.id", Role.class)
        .getResultStream()
        .map(role -> new RepAccess.NamedRole(role.id(), role.name(), role.rights()))
        .toList();
  }
}

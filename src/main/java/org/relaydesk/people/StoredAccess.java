package org.relaydesk.people;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.people.role.HeldRoles;
import org.relaydesk.people.role.Role;

/** Reads what the directory knows of the support reps. */
@Stateless
public class StoredAccess {
  @PersistenceContext private EntityManager em;

  /** Every rep with their roles, for the directory. Half an edit is not written before it. */
  @Open("fills the directory that checks rights")
  public List<RepAccess> ofAll() {
    em.createQuery("select distinct r from Role r left join fetch r.rights", Role.class)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
    Map<Long, Set<Long>> groups = groups();
    return em.createQuery(
            "select distinct s from SupportRep s join fetch s.person p left join fetch s.roles"
                + " where p.deleted = false",
            SupportRep.class)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .map(rep -> access(rep, groups.getOrDefault(rep.id(), Set.of())))
        .toList();
  }

  private Map<Long, Set<Long>> groups() {
    return em.createQuery(
            "select t.id, g.id from SupportGroup g join g.technicians t", Object[].class)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
  }

  private static RepAccess access(SupportRep rep, Set<Long> groupIds) {
    RepAccess.PasswordState password =
        new RepAccess.PasswordState(Objects.hashCode(rep.passwordHash()), rep.passwordMustChange());
    return new RepAccess(
        rep.id(),
        rep.person().name(),
        rep.loginName(),
        rep.loginEnabled(),
        password,
        HeldRoles.of(rep.roles()),
        groupIds);
  }
}

package org.relaydesk.apikey.integration;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.people.role.NamedRole;
import org.relaydesk.people.role.Roles;

/**
 * Tells pages what the caller may do with an integration key by its roles: no page shows a button
 * that {@link IntegrationKeys} would refuse.
 */
@Stateless
public class IntegrationKeyReach {
  @PersistenceContext private EntityManager em;
  @EJB private Roles roles;
  @Inject private CurrentCaller caller;

  /** Whether the caller could change the key. */
  @Allows("keys.view")
  public boolean withinReach(long id) {
    return stored(id)
        .filter(key -> caller.get().covers(key.answering(caller.get()), key.grants()))
        .isPresent();
  }

  /** Whether the caller may hand the key to another rep, who reaches other tickets by it. */
  @Allows("keys.view")
  public boolean canHandOver(long id) {
    return stored(id).filter(key -> caller.get().covers(key.grants())).isPresent();
  }

  /** The roles that the caller may give to the key; to a new key for 0. */
  @Allows("keys.view")
  public List<NamedRole> rolesToGive(long id) {
    return roles.toGive(
        stored(id).map(key -> key.answering(caller.get())).orElse(caller.get().personId()));
  }

  private Optional<IntegrationKey> stored(long id) {
    return Optional.ofNullable(em.find(IntegrationKey.class, id));
  }
}

package org.relaydesk.people.role;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.EntityIds;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.database.EntityKind.Seen;
import org.relaydesk.engine.database.reference.References;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.lookup.LookupEntry;

/**
 * Keeps the roles. The caller can't make a role that allows more than their own do, nor change one
 * that does.
 */
@Stateless
public class Roles {
  private static final EntityKind<Role> KIND = new EntityKind<>(Role.class, "role", Role::version);

  /** The table of what roles allow. */
  private static final String RIGHTS = "desk_role_right";

  @PersistenceContext private EntityManager em;
  @Inject private ChangeStamps stamps;
  @Inject private CurrentCaller caller;
  @Inject private References references;
  @EJB private AuditLog audit;

  /** One page of the roles, each with its rights. */
  @Allows("people.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    Map<Long, Grants> grants = new HashMap<>();
    Page page = RoleFields.with(grants).page(em, info);
    grants.putAll(grants());
    return page;
  }

  /** One role; empty where there is no such id. */
  @Allows({"people.view", "settings.edit"})
  public Optional<FoundRecord> find(long id) {
    Map<Long, Grants> grants = new HashMap<>();
    Optional<FoundRecord> found = RoleFields.with(grants).find(em, id);
    grants.putAll(grants());
    return found;
  }

  private Map<Long, Grants> grants() {
    return stored().stream().collect(Collectors.toMap(Role::id, Role::grants));
  }

  /** Whether the caller could change a role, as far as what it allows goes. */
  @Allows("people.view")
  public boolean withinReach(long id) {
    Role role = em.find(Role.class, id);
    return role != null && !role.builtIn() && caller.get().covers(role.grants());
  }

  private List<Role> stored() {
    return em.createQuery(
            "select distinct r from Role r left join fetch r.rights order by r.id", Role.class)
        .setFlushMode(FlushModeType.COMMIT) // Else a name that is taken is found by a breach.
        .getResultList();
  }

  /** Adds a role that allows no more than the caller's own. */
  @Allows("settings.edit")
  public FoundRecord add(RoleInput input) {
    Role role = new Role(EntityIds.next(em, Role.class));
    role.apply(input);
    requireUnique(role);
    caller.get().requireAll(role.grants());
    em.persist(role);
    FoundRecord added = stored(role);
    audit.note("role.added", subject(role), null, audit.state(added::write));
    return added;
  }

  /**
   * Changes what the input names; whoever has the role may do more or less from the next call on.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("settings.edit")
  public FoundRecord edit(long id, RoleInput input, @Nullable Long expectedVersion) {
    Role role = own(id);
    caller.get().requireAll(role.grants());
    String before = state(id);
    KIND.requireSeen(role, new Seen(expectedVersion, input.echo(), () -> before));
    role.apply(input);
    requireUnique(role);
    caller.get().requireAll(role.grants());
    FoundRecord edited = stored(role);
    audit.note("role.edited", subject(role), before, audit.state(edited::write));
    stamps.raise(Role.TOPIC);
    return edited;
  }

  /**
   * Removes a role that neither a rep nor an integration has.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("settings.edit")
  public void remove(long id, @Nullable Long expectedVersion) {
    Role role = own(id);
    KIND.requireVersion(role, expectedVersion);
    caller.get().requireAll(role.grants());
    if (references.exist(em, Role.class, id, RIGHTS)) {
      throw Failure.STILL_REFERENCED.of(
          "id", "Support reps or integration keys have the role '" + role.name() + "'");
    }
    audit.note("role.deleted", subject(role), state(id), null);
    em.remove(role);
  }

  private FoundRecord stored(Role role) {
    Map<Long, Grants> grants = new HashMap<>();
    FoundRecord stored = RoleFields.with(grants).stored(em, role.id());
    grants.putAll(grants());
    return stored;
  }

  private String state(long id) {
    return audit.state(find(id).orElseThrow()::write);
  }

  private static Subject subject(Role role) {
    return new Subject("role", role.id(), role.name());
  }

  /**
   * The roles that an input names, to be given to somebody.
   *
   * @param personId to whom; 0 for somebody who is to be added
   * @throws org.relaydesk.ground.kernel.DeskException for one that doesn't exist, or that allows
   *     more than the caller's own
   */
  @Open("part of the use case that gives them")
  public List<Role> toGive(long personId, List<Reference> references) {
    List<Role> given = references.stream().map(this::named).toList();
    given.forEach(role -> caller.get().requireAll(personId, role.grants()));
    return given;
  }

  /** The roles that the caller may give to this person, or to somebody new for 0. */
  @Open("part of the use case that gives them")
  public List<NamedRole> toGive(long personId) {
    return stored().stream()
        .map(Role::named)
        .filter(role -> caller.get().covers(personId, role.grants()))
        .toList();
  }

  /** A built-in role, for somebody whom the desk itself lets in. */
  @Open("part of the first start and of the sign-on by a trusted proxy")
  public Role builtIn(String name) {
    return named(Reference.toName(name));
  }

  private Role named(Reference reference) {
    return em.createQuery("select r from Role r where r.id = :id or r.nameKey = :name", Role.class)
        .setParameter("id", reference.id() == null ? -1L : reference.id())
        .setParameter("name", reference.name() == null ? "" : LookupEntry.key(reference.name()))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Failure.INVALID_VALUE.of("roles", "No role " + reference.shown()));
  }

  private Role own(long id) {
    Role role = KIND.locked(em, id);
    if (role.builtIn()) {
      throw Failure.NOT_EDITABLE.of("id", "'" + role.name() + "' is built in");
    }
    return role;
  }

  private void requireUnique(Role role) {
    KIND.requireUnique(em, role.name(), role.nameKey(), role.id());
  }
}

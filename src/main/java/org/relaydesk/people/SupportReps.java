package org.relaydesk.people;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.database.EntityKind.Seen;
import org.relaydesk.engine.database.EntityKind.Unique;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.people.role.NamedRole;
import org.relaydesk.people.role.Role;
import org.relaydesk.people.role.Roles;

/** Keeps the support reps. */
@Stateless
public class SupportReps {
  /** The reps as they are stored; whoever keeps what a rep has locks the rep first. */
  public static final EntityKind<SupportRep> KIND =
      new EntityKind<>(SupportRep.class, "support rep", rep -> rep.person().version());

  private static final Restriction IN_USE =
      (builder, joins) -> builder.isFalse(joins.path("person.deleted"));

  private static final Right EDIT = new Right("people", "edit");

  @PersistenceContext private EntityManager em;
  @EJB private Roles roles;
  @EJB private AuditLog audit;
  @Inject private CurrentCaller caller;
  @Inject private PersonFields fields;
  @Inject private PersonEditing editing;
  @Inject private LastAdministrator administrators;
  @Inject private ChangeStamps stamps;
  @Inject private DeskClock clock;
  @Inject private Event<LoginDisabled> loginDisabled;

  /** One page of the reps; those who were deleted are out unless a criterion asks for deleted. */
  @Allows("people.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return fields.supportReps().page(em, info, info.asksFor("deleted") ? Restriction.NONE : IN_USE);
  }

  /** One rep; empty where the id is nobody's or not a rep's. */
  @Allows({"people.view", "people.add"})
  public Optional<FoundRecord> find(long id) {
    return fields.supportReps().find(em, id);
  }

  /** Whether the caller could change a rep, as far as what that rep may goes. */
  @Allows("people.view")
  public boolean withinReach(long id) {
    SupportRep rep = em.find(SupportRep.class, id);
    return rep != null && caller.get().covers(id, rep.grants());
  }

  /** The roles that the caller may give to this rep, or to a new one for 0. */
  @Allows("people.view")
  public List<NamedRole> rolesToGive(long id) {
    return roles.toGive(id);
  }

  /**
   * Adds a rep; the person with the same e-mail address becomes one, where there is such a person.
   *
   * @return the rep, even to a caller who may not look
   */
  @Allows("people.add")
  public FoundRecord add(SupportRepInput input) {
    String name =
        input
            .person()
            .name()
            .value()
            .orElseThrow(() -> Failure.MISSING.of("name", "A name is needed"));
    SupportRep rep = new SupportRep(personFor(name, input.person().emailId().value().orElse(null)));
    editing.describe(rep.person(), input.person());
    apply(rep, input);
    em.persist(rep);
    FoundRecord added = stored(rep.id());
    audit.note("technician.added", rep.subject(), null, state(rep));
    return added;
  }

  private FoundRecord stored(long id) {
    FoundRecord stored = fields.supportReps().stored(em, id);
    stamps.raise(RepDirectory.TOPIC);
    return stored;
  }

  /**
   * Adds the administrator of an empty desk; the use case around it raises the stamp.
   *
   * @param passwordHash of a password that they must change when they first sign in
   */
  @Open("part of the first start")
  public long addFirst(String loginName, String passwordHash) {
    SupportRep rep = new SupportRep(personFor("Administrator", null));
    rep.changeLogin(loginName);
    rep.permitLogin(true);
    rep.issuePassword(passwordHash);
    rep.giveRoles(List.of(roles.builtIn(Role.ADMINISTRATOR)));
    em.persist(rep);
    return rep.id();
  }

  /**
   * Adds somebody whom a trusted proxy signed in and nobody knows yet; they may only look.
   *
   * @return the new rep's id
   */
  @Open("part of the sign-on by a trusted proxy")
  public long provision(String loginName) {
    LookupEntry.requireStorable("login_name", loginName);
    SupportRep rep = new SupportRep(personFor(loginName, null));
    changeLogin(rep, loginName);
    rep.permitLogin(true);
    rep.giveRoles(List.of(roles.builtIn(Role.REPORT_VIEWER)));
    em.persist(rep);
    audit.note("technician.provisioned", rep.subject(), null, state(rep));
    stamps.raise(RepDirectory.TOPIC);
    return rep.id();
  }

  private Person personFor(String name, @Nullable String emailId) {
    Person person =
        em.createQuery("select p from Person p where p.addressKey = :email", Person.class)
            .setParameter("email", emailId == null ? "" : LookupEntry.key(emailId))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE) // Two who add one go one after another.
            .getResultStream()
            .findFirst()
            .map(this::toBeChanged)
            .orElseGet(() -> new Person(name, emailId, clock.now()));
    if (em.find(SupportRep.class, person.id()) != null) {
      throw Failure.NOT_UNIQUE.of("email_id", "A support rep with this e-mail address exists");
    }
    person.rename(name);
    editing.store(em, person, emailId);
    return person;
  }

  /** Somebody who is known gets another name by it. */
  private Person toBeChanged(Person known) {
    caller.get().require(EDIT);
    return known;
  }

  /**
   * Changes what the input names; a rep who may no longer sign in loses their key. The caller can't
   * change a rep who may do more than the caller, nor as whom they themselves are known, unless
   * they reach all tickets.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("people.edit")
  public FoundRecord edit(long id, SupportRepInput input, @Nullable Long expectedVersion) {
    SupportRep rep = KIND.locked(em, id);
    caller.get().requireAll(id, rep.grants());
    KIND.requireSeen(
        rep,
        new Seen(expectedVersion, input.echo(), () -> audit.state(find(id).orElseThrow()::write)));
    boolean couldLogIn = rep.loginEnabled();
    boolean wasAdministrator = LastAdministrator.isAdministrator(rep);
    String before = state(rep);
    SupportRep.Identity known = rep.identity();
    SupportRep.RepDetails detailsBefore = rep.details();
    editing.apply(em, rep.person(), input.person());
    apply(rep, input);
    requireMayBecome(rep, known);
    if (!rep.details().equals(detailsBefore)) {
      // The version that these count for stands in another table.
      em.lock(rep.person(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    if (couldLogIn && !rep.loginEnabled()) {
      loginDisabled.fire(new LoginDisabled(id, rep.name()));
    }
    if (wasAdministrator && !LastAdministrator.isAdministrator(rep)) {
      administrators.requireAnother(em, id);
    }
    FoundRecord edited = stored(id);
    audit.note("technician.edited", rep.subject(), before, state(rep));
    return edited;
  }

  /**
   * By another's name or address a rep gets the tickets that will name that other, and mail of the
   * tickets that a person asked for goes to their address. By a login name that was given up a
   * proxy may let in a newcomer, who looks at all tickets.
   */
  private void requireMayBecome(SupportRep rep, SupportRep.Identity known) {
    if (!rep.identity().equals(known)) {
      caller.get().requireAll(rep.grants());
    }
    if (!Objects.equals(rep.identity().emailId(), known.emailId())) {
      caller.get().requireAll(PersonEditing.EVERY_TICKET);
    }
    if (known.loginKey() != null && !known.loginKey().equals(rep.loginKey())) {
      caller.get().requireAll(roles.builtIn(Role.REPORT_VIEWER).grants());
    }
  }

  private String state(SupportRep rep) {
    return audit.state(rep::tell);
  }

  private void apply(SupportRep rep, SupportRepInput input) {
    input.loginName().ifPresent(name -> changeLogin(rep, name));
    input.loginPermission().ifPresent(may -> rep.permitLogin(may != null && may));
    input.costPerHour().ifPresent(rep::changeCost);
    input
        .roles()
        .ifPresent(
            names -> rep.giveRoles(roles.toGive(rep.id(), names == null ? List.of() : names)));
    if (rep.loginEnabled() && rep.person().deleted()) {
      throw Failure.NOT_EDITABLE.of("login_permission", "The rep is deleted");
    }
    if (rep.loginEnabled() && rep.loginName() == null) {
      throw Failure.MISSING.of("login_name", "Who may sign in needs a login_name");
    }
  }

  private void changeLogin(SupportRep rep, @Nullable String name) {
    rep.changeLogin(name);
    String key = rep.loginKey();
    if (key != null) {
      String taken = "The login name '" + name + "' is taken";
      KIND.requireUnique(em, new Unique("login_name", "loginKey", key, taken), rep.id());
    }
  }
}

package org.relaydesk.people.requester;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.reference.References;
import org.relaydesk.engine.database.reference.Removal;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.engine.query.criteria.Restriction;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Versions;
import org.relaydesk.people.Person;
import org.relaydesk.people.PersonEditing;
import org.relaydesk.people.PersonFields;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportRepInput;
import org.relaydesk.people.SupportReps;
import org.relaydesk.people.rep.RepRemoval;

/**
 * Keeps the requesters. A support rep is one of them, under the same id; an act on a rep here needs
 * the rights that it needs among the reps.
 */
@Stateless
public class Requesters {
  private static final Restriction REQUESTERS =
      (builder, joins) ->
          builder.and(
              builder.isFalse(joins.path("technician")),
              builder.isFalse(joins.path("integration")));
  private static final Restriction PEOPLE =
      (builder, joins) -> builder.isFalse(joins.path("integration"));
  private static final Restriction IN_USE =
      (builder, joins) -> builder.isFalse(joins.path("deleted"));

  /** Who holds it may read all that mail to a requester could tell. */
  @PersistenceContext private EntityManager em;

  @EJB private SupportReps supportReps;
  @EJB private RepRemoval repRemoval;
  @EJB private AuditLog audit;
  @Inject private PersonFields fields;
  @Inject private PersonEditing editing;
  @Inject private References references;
  @Inject private CurrentCaller caller;
  @Inject private ChangeStamps stamps;
  @Inject private DeskClock clock;

  /**
   * One page of people who aren't support reps; deleted ones are out unless a criterion asks for
   * deleted.
   */
  @Allows("people.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return page(info, REQUESTERS);
  }

  /** One page of requesters and support reps together. */
  @Allows("people.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page all(ListInfo info) {
    return page(info, PEOPLE);
  }

  private Page page(ListInfo info, Restriction which) {
    Restriction seen = info.asksFor("deleted") ? which : which.and(IN_USE);
    return fields.requesters().page(em, info, seen);
  }

  /**
   * One person, who may be a support rep, too: reps raise tickets of their own, and so do
   * integrations (contract §13, 47).
   */
  @Allows({"people.view", "people.add"})
  public Optional<FoundRecord> find(long id) {
    return fields.requesters().find(em, id);
  }

  /** Adds a requester, and gives them even to a caller who may not look. */
  @Allows("people.add")
  public FoundRecord add(RequesterInput input) {
    String emailId = input.person().emailId().value().orElse(null);
    Person person = new Person(input.person().name().value().orElse(""), emailId, clock.now());
    editing.requireFree(em, person);
    editing.describe(person, input.person());
    editing.store(em, person, emailId);
    FoundRecord added = fields.requesters().stored(em, person.id());
    audit.note("requester.added", subject(person), null, audit.state(person::tell));
    return added;
  }

  /**
   * Changes what the input names. Mail of a requester's tickets goes to their address: only who may
   * view all tickets changes it.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("people.edit")
  public FoundRecord edit(long id, RequesterInput input, @Nullable Long expectedVersion) {
    Person known = PersonEditing.KIND.get(em, id);
    if (known.isTechnician()) {
      requireSame(id, input);
      supportReps.edit(id, SupportRepInput.of(input.person()), expectedVersion);
      return find(id).orElseThrow();
    }
    Person person = own(id, expectedVersion);
    requireSame(id, input);
    String before = audit.state(person::tell);
    String address = person.emailId();
    editing.apply(em, person, input.person());
    if (!Objects.equals(address, person.emailId())) {
      caller.get().requireAll(PersonEditing.EVERY_TICKET);
    }
    FoundRecord edited = fields.requesters().stored(em, id);
    audit.note("requester.edited", subject(person), before, audit.state(person::tell));
    stamps.raise(RepDirectory.TOPIC);
    return edited;
  }

  private void requireSame(long id, RequesterInput input) {
    input.echo().requireSame(() -> audit.state(find(id).orElseThrow()::write));
  }

  /**
   * Removes a person whom nothing refers to. Who is used goes out of use: tickets keep the name,
   * and name and address mean others from then on.
   *
   * @param expectedVersion from If-Match; null takes any
   * @param successor who gets what a support rep is in charge of; null for nobody
   */
  @Allows("people.delete")
  public Removal remove(long id, @Nullable Long expectedVersion, @Nullable Reference successor) {
    if (PersonEditing.KIND.get(em, id).isTechnician()) {
      return repRemoval.remove(id, expectedVersion, successor);
    }
    Person person = own(id, expectedVersion);
    audit.note("requester.deleted", subject(person), audit.state(person::tell), null);
    boolean used = references.exist(em, Person.class, id);
    if (used) {
      person.retire();
    } else {
      em.remove(person);
    }
    em.flush();
    stamps.raise(RepDirectory.TOPIC);
    return used ? Removal.OUT_OF_USE : Removal.GONE;
  }

  /** A requester under their lock; an integration is kept among the keys. */
  private Person own(long id, @Nullable Long expectedVersion) {
    Person person = PersonEditing.KIND.locked(em, id);
    if (person.isIntegration()) {
      throw Failure.NOT_EDITABLE.of(
          "id", "This is an integration: its key is kept, not the person");
    }
    Versions.require("The requester", person.version(), expectedVersion);
    return person;
  }

  private static Subject subject(Person person) {
    return new Subject("requester", person.id(), person.name());
  }
}

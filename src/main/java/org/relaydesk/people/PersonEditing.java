package org.relaydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.database.EntityKind.Unique;
import org.relaydesk.engine.database.SqlCause;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;
import org.relaydesk.idempotency.ConcurrentAddException;
import org.relaydesk.lookup.Department;
import org.relaydesk.lookup.LookupValues;

/** Takes what an input says of any person. An address means one person. */
@ApplicationScoped
public class PersonEditing {
  /** People as they are stored. */
  public static final EntityKind<Person> KIND = new EntityKind<>(Person.class, "person");

  /** What it takes to change an address: mail of a person's tickets goes there. */
  public static final Grants EVERY_TICKET =
      Grants.of(List.of(new Right("requests", "view")), Scope.ALL);

  @Inject private LookupValues lookups;

  /**
   * Takes over what an edit names.
   *
   * @throws org.relaydesk.ground.kernel.DeskException NOT_UNIQUE for another one's address
   */
  public void apply(EntityManager em, Person person, PersonInput input) {
    input.deleted().ifValue(deleted -> requireDelete(person, deleted));
    input.name().ifValue(person::rename);
    input.emailId().ifPresent(person::changeEmail);
    if (input.deleted().orDefault(true).equals(false)) {
      person.restore();
    }
    requireFree(em, person);
    describe(person, input);
  }

  /** Takes over what an input names beside name and address. */
  public void describe(Person person, PersonInput input) {
    person.describe(input.details());
    input
        .department()
        .map(ref -> lookups.resolve(Department.class, "department", ref, null).id())
        .ifPresent(person::moveTo);
  }

  /**
   * Stores a new person.
   *
   * @throws ConcurrentAddException where somebody with the same address was added meanwhile
   */
  public void store(EntityManager em, Person person, @Nullable String emailId) {
    em.persist(person);
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw SqlCause.breaches(e, "person_address")
          ? new ConcurrentAddException("'" + emailId + "' was just added")
          : e;
    }
  }

  /** Refuses an address that means somebody else. */
  public void requireFree(EntityManager em, Person person) {
    String key = person.addressKey();
    if (key != null) {
      String taken = "Somebody else has the address '" + person.emailId() + "'";
      KIND.requireUnique(em, new Unique("email_id", "addressKey", key, taken), person.id());
    }
  }

  private static void requireDelete(Person person, boolean deleted) {
    if (deleted && !person.deleted()) {
      throw Failure.NOT_EDITABLE.of("deleted", "DELETE takes a person out of use");
    }
  }
}

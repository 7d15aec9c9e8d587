package org.relaydesk.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relaydesk.engine.database.SqlCause;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Warnings;
import org.relaydesk.idempotency.ConcurrentAddException;
import org.relaydesk.lookup.LookupEntry;

/** Finds the people whom tickets name, and makes those whom nobody knows. */
@Stateless
public class People {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

  @PersistenceContext private EntityManager em;
  @Inject private RepDirectory directory;
  @Inject private PersonDirectory known;
  @Inject private Warnings warnings;
  @Inject private DeskClock clock;

  /**
   * The person whom a ticket names as requester, made where nobody is found (contract §13, 7).
   *
   * @param field named in the failure
   * @param choosing whether of several people with one name or address one is taken, with a
   *     warning: an alarm must not be lost by that (contract §13, 59)
   */
  @Open("part of the use case that names the person")
  public NamedPerson requester(String field, Reference reference, boolean choosing) {
    Long id = reference.id();
    if (id != null) {
      return known
          .byId(id)
          .filter(card -> !card.integration() && !card.deleted())
          .map(card -> new NamedPerson(card.id(), card.name()))
          .orElseThrow(() -> nobody(field, reference));
    }
    Wanted wanted = new Wanted(field, choosing);
    return byNameOrEmail(wanted, reference).orElseGet(() -> onDemand(field, reference));
  }

  /** Where somebody is named, and whether one of several will do. */
  private record Wanted(String field, boolean choosing) {}

  /**
   * The support rep whom a ticket names.
   *
   * @param field named in the failure
   */
  @Open("part of the use case that names the person")
  public NamedPerson technician(String field, Reference reference) {
    Long id = reference.id();
    Optional<NamedPerson> person =
        id != null ? byId(id) : byNameOrEmail(new Wanted(field, false), reference);
    return person
        .filter(found -> directory.byId(found.id()).isPresent())
        .orElseThrow(() -> Failure.INVALID_VALUE.of(field, "No support rep " + reference.shown()));
  }

  /** The person with this id, to be named in a ticket's history; integrations have names, too. */
  @Open("part of the use case that names the person")
  public Optional<NamedPerson> byId(long id) {
    return known.byId(id).map(card -> new NamedPerson(card.id(), card.name()));
  }

  /** What answers show of these people. */
  @Open("tells answers whom they name")
  public List<PersonCard> cards(Set<Long> ids) {
    return em.createQuery(
            "select p, s.costPerHour from Person p left join SupportRep s on s.id = p.id"
                + " where p.id in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .map(row -> ((Person) row[0]).card((BigDecimal) row[1]))
        .toList();
  }

  private Optional<NamedPerson> byNameOrEmail(Wanted wanted, Reference reference) {
    String email = reference.emailId();
    if (email != null) {
      return only(wanted, "address_key", email).or(() -> madeOnDemand(email));
    }
    String name = String.valueOf(reference.name());
    return directory
        .byLogin(name)
        .map(rep -> new NamedPerson(rep.personId(), rep.name()))
        .or(() -> only(wanted, "name_key", name))
        .or(() -> isAddress(name) ? only(wanted, "address_key", name) : Optional.empty())
        .or(() -> madeOnDemand(name));
  }

  /** Many clients have one field for both: an address given as a name is an address, too. */
  private static boolean isAddress(String name) {
    return ADDRESS.matcher(name.strip()).matches();
  }

  /**
   * The person who was made for this very text, as name or as address. Making another one would run
   * into this person, whatever they are called since.
   */
  private Optional<NamedPerson> madeOnDemand(String text) {
    return found("demand_key", LookupEntry.key(text)).stream().findFirst();
  }

  /**
   * Two at most. SQL and not JPQL, whose limit is a parameter: PostgreSQL would plan the statement
   * anew for every ticket, which costs five times its execution.
   */
  private List<NamedPerson> found(String column, Object wanted) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT id, name FROM person WHERE "
                    + column
                    + " = ? AND NOT is_integration AND NOT is_deleted FETCH FIRST 2 ROWS ONLY")
            .setParameter(1, wanted)
            .setFlushMode(
                FlushModeType.COMMIT) // Else half an edit is written before the rest of it.
            .getResultList();
    return named(rows);
  }

  private Optional<NamedPerson> only(Wanted wanted, String column, String text) {
    String key = LookupEntry.key(text);
    List<NamedPerson> bearers = new ArrayList<>();
    Optional<NamedPerson> one =
        known.meant(
            column + ' ' + key,
            () -> {
              bearers.addAll(found(column, key));
              return bearers.stream().filter(first -> bearers.size() == 1).findFirst();
            });
    return bearers.size() > 1 ? Optional.of(chosen(wanted, column, text)) : one;
  }

  /** Of several people the one without an address, else the oldest. */
  private NamedPerson chosen(Wanted wanted, String column, String text) {
    if (!wanted.choosing()) {
      throw Failure.INVALID_VALUE.of(
          wanted.field(),
          "There are two people called '" + text + "': give the id or e-mail address");
    }
    List<?> rows =
        em.createNativeQuery(
                "SELECT id, name FROM person WHERE "
                    + column
                    + " = ? AND NOT is_integration AND NOT is_deleted"
                    + " ORDER BY CASE WHEN email_key IS NULL THEN 0 ELSE 1 END, id"
                    + " FETCH FIRST 5 ROWS ONLY")
            .setParameter(1, LookupEntry.key(text))
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    List<NamedPerson> people = named(rows);
    String ids = String.join(", ", people.stream().map(one -> String.valueOf(one.id())).toList());
    NamedPerson first = people.get(0);
    warnings.add(
        wanted.field(),
        "Several people are called '%s' (ids %s): %d was taken; give the id or e-mail address"
            .formatted(first.name(), ids, first.id()));
    return first;
  }

  private static List<NamedPerson> named(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new NamedPerson(((Number) row[0]).longValue(), (String) row[1]))
        .toList();
  }

  private NamedPerson onDemand(String field, Reference reference) {
    String name = String.valueOf(reference.name() != null ? reference.name() : reference.emailId());
    String email =
        reference.emailId() == null && isAddress(name) ? name.strip() : reference.emailId();
    if (name.isBlank()) {
      throw Failure.INVALID_VALUE.of(field, "A person needs a name");
    }
    LookupEntry.requireStorable(field, name);
    LookupEntry.requireStorable(field, email == null ? "" : email);
    known.noteMade();
    Person person = new Person(name, email, clock.now()).onDemand();
    try {
      em.persist(person);
      em.flush();
    } catch (PersistenceException e) {
      if (SqlCause.breaches(e, "person_on_demand") || SqlCause.breaches(e, "person_address")) {
        throw new ConcurrentAddException("'" + name + "' was just added");
      }
      throw e;
    }
    return new NamedPerson(person.id(), person.name());
  }

  private static RuntimeException nobody(String field, Reference reference) {
    return Failure.INVALID_VALUE.of(field, "Nobody has the " + reference.shown());
  }
}

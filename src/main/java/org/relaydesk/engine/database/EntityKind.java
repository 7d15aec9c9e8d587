package org.relaydesk.engine.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Echo;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Versions;

/**
 * A kind of record, with what all use cases that change it share: lock, the version and fields that
 * the caller saw, and unique names.
 *
 * @param entity has a numeric attribute {@code id}
 * @param noun what failures call it: "support group"
 * @param version raised by each edit
 * @param <E> the entity
 */
public record EntityKind<E>(Class<E> entity, String noun, ToLongFunction<E> version) {
  private static final String VOWELS = "aeiou";

  /** A kind whose records nobody edits. */
  public EntityKind(Class<E> entity, String noun) {
    this(entity, noun, never -> 0);
  }

  /**
   * What the caller of an edit takes a record to be.
   *
   * @param version from If-Match; null takes any
   * @param echo what the input says of fields that nobody sets by it
   * @param shown the record as an answer shows it, as JSON
   */
  public record Seen(@Nullable Long version, Echo echo, Supplier<String> shown) {}

  /**
   * A value of which each is there once at most.
   *
   * @param field what the API calls it
   * @param attribute of the entity, which holds the form that is compared
   * @param key that form
   * @param taken what the caller is told where another one has it
   */
  public record Unique(String field, String attribute, String key, String taken) {}

  /**
   * The record, locked until the transaction ends.
   *
   * @throws DeskException {@link Failure#NOT_FOUND} where there is none
   */
  public E locked(EntityManager em, long id) {
    return required(em.find(entity, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  /**
   * The record, locked, in the version that the caller expects.
   *
   * @param expected from If-Match; null takes any
   * @throws DeskException {@link Failure#NOT_FOUND}, {@link Failure#PRECONDITION_FAILED}
   */
  public E locked(EntityManager em, long id, @Nullable Long expected) {
    E found = locked(em, id);
    requireVersion(found, expected);
    return found;
  }

  /**
   * The record, locked, to be edited by a caller who saw it.
   *
   * @throws DeskException {@link Failure#NOT_FOUND}, and as {@link #requireSeen} does
   */
  public E edited(EntityManager em, long id, Seen seen) {
    E found = locked(em, id);
    requireSeen(found, seen);
    return found;
  }

  /**
   * Refuses an edit by a caller who takes the record for something else.
   *
   * @param record under its lock
   * @throws DeskException {@link Failure#PRECONDITION_FAILED} for another version; what {@link
   *     Echo#requireSame} throws for a field that the edit would have to change and can't
   */
  public void requireSeen(E record, Seen seen) {
    requireVersion(record, seen.version());
    seen.echo().requireSame(seen.shown());
  }

  /**
   * Refuses a change of another version than the caller expects.
   *
   * @param record under its lock
   * @param expected from If-Match; null takes any
   * @throws DeskException {@link Failure#PRECONDITION_FAILED}
   */
  public void requireVersion(E record, @Nullable Long expected) {
    Versions.require("The " + noun, version.applyAsLong(record), expected);
  }

  /**
   * The record, without a lock.
   *
   * @throws DeskException {@link Failure#NOT_FOUND} where there is none
   */
  public E get(EntityManager em, long id) {
    return required(em.find(entity, id), id);
  }

  private E required(@Nullable E found, long id) {
    if (found == null) {
      throw Failure.NOT_FOUND.of("id", "No " + noun + " has the id " + id);
    }
    return found;
  }

  /**
   * Refuses a name that another record of this kind has.
   *
   * @param name as the caller wrote it
   * @param nameKey the form that is compared; it stands in the attribute {@code nameKey}
   * @param id of the one that is to have it
   * @throws DeskException {@link Failure#NOT_UNIQUE}
   */
  public void requireUnique(EntityManager em, String name, String nameKey, long id) {
    requireUnique(em, new Unique("name", "nameKey", nameKey, taken(name)), id);
  }

  /**
   * Refuses a value that another record has.
   *
   * @param id of the one that is to have it
   * @throws DeskException {@link Failure#NOT_UNIQUE}
   */
  public void requireUnique(EntityManager em, Unique value, long id) {
    if (isTaken(em, value.attribute(), value.key(), id)) {
      throw Failure.NOT_UNIQUE.of(value.field(), value.taken());
    }
  }

  /** What a caller is told who wants a name that another one of them has. */
  public String taken(String name) {
    String article = VOWELS.indexOf(noun.charAt(0)) < 0 ? "a " : "an ";
    return "There is " + article + noun + " '" + name + "'";
  }

  /** Pending changes aren't flushed first: a constraint's failure would name no field. */
  private boolean isTaken(EntityManager em, String attribute, String value, long id) {
    String ids = "select e.id from %s e where e.%s = :value";
    return em.createQuery(ids.formatted(entity.getSimpleName(), attribute), Long.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("value", value)
        .getResultStream()
        .anyMatch(other -> other != id);
  }
}

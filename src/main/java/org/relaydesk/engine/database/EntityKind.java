package org.relaydesk.engine.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * A kind of record, with what all use cases that change it share: lock and unique names.
 *
 * @param entity has a numeric attribute {@code id}
 * @param noun what failures call it: "support group"
 * @param <E> the entity
 */
public record EntityKind<E>(Class<E> entity, String noun) {
  private static final String VOWELS = "aeiou";

  /**
   * The record, locked until the transaction ends.
   *
   * @throws DeskException {@link Failure#NOT_FOUND} where there is none
   */
  public E locked(EntityManager em, long id) {
    return required(em.find(entity, id, LockModeType.PESSIMISTIC_WRITE), id);
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
    if (isTaken(em, "nameKey", nameKey, id)) {
      String article = VOWELS.indexOf(noun.charAt(0)) < 0 ? "a " : "an ";
      throw Failure.NOT_UNIQUE.of("name", "There is " + article + noun + " '" + name + "'");
    }
  }

  /**
   * Whether another record has this value. Pending changes aren't flushed first: a constraint's
   * failure would name no field.
   *
   * @param attribute holds values of which each is there once at most
   * @param id of the one that is to have it
   */
  public boolean isTaken(EntityManager em, String attribute, String value, long id) {
    String ids = "select e.id from %s e where e.%s = :value";
    return em.createQuery(ids.formatted(entity.getSimpleName(), attribute), Long.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("value", value)
        .getResultStream()
        .anyMatch(other -> other != id);
  }
}

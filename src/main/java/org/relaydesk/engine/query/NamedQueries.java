package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Named queries, which the provider translates once. EclipseLink keeps them in a plain map, and
 * removes an old one before it adds a new one. So reads are locked out meanwhile: else the first
 * calls after a start would miss a query.
 */
final class NamedQueries {
  /** One lock for all, as the provider's map is one. */
  private static final ReadWriteLock REGISTER = new ReentrantReadWriteLock();

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * The query of a name; it is compiled once for each name.
   *
   * @param make makes it where the name is new
   */
  TypedQuery<Object[]> get(
      EntityManager em, String name, Supplier<? extends TypedQuery<Object[]>> make) {
    if (!known.contains(name)) {
      add(em, name, make.get());
    }
    Lock looking = REGISTER.readLock();
    looking.lock();
    try {
      return em.createNamedQuery(name, Object[].class);
    } finally {
      looking.unlock();
    }
  }

  private void add(EntityManager em, String name, TypedQuery<Object[]> query) {
    Lock adding = REGISTER.writeLock();
    adding.lock();
    try {
      if (!known.contains(name)) {
        em.getEntityManagerFactory().addNamedQuery(name, query);
        known.add(name);
      }
    } finally {
      adding.unlock();
    }
  }
}

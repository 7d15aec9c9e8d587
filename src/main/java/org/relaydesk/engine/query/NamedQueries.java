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
 * Queries that the provider translates once and keeps by name. EclipseLink keeps them in a plain
 * map and takes an old one out before it puts a new one in. So nobody looks while one is added: in
 * the first calls after a start it would not be found.
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

package org.relaydesk.engine.database;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A cache that a change stamp empties. An entry belongs to the generation in which its loading
 * began. So a value read before a change is never used after it. Of two loads of a generation, the
 * one that began last is kept.
 *
 * @param <K> the key
 * @param <V> the value; what isn't there is not remembered
 */
public final class StampedCache<K, V> {
  /** Bound of entries: more than any desk needs. Past it the cache begins anew. */
  private static final int MOST_ENTRIES = 20_000;

  private final AtomicLong loads = new AtomicLong();
  private volatile Map<K, Loaded<V>> generation = new ConcurrentHashMap<>();

  StampedCache() {}

  /**
   * A value and the number of the load that brought it.
   *
   * @param load counted when it began
   */
  private record Loaded<V>(long load, V value) {
    Loaded<V> orLater(Loaded<V> other) {
      return other.load > load ? other : this;
    }
  }

  /** The value; loaded if it isn't cached. */
  public V get(K key, Supplier<V> loader) {
    Loaded<V> known = generation.get(key);
    return known == null ? reload(key, loader) : known.value();
  }

  /** The value, if the loader finds one. A value that isn't found is looked up again next time. */
  public Optional<V> find(K key, Supplier<Optional<V>> loader) {
    Map<K, Loaded<V>> before = generation;
    Loaded<V> known = before.get(key);
    if (known != null) {
      return Optional.of(known.value());
    }
    long load = loads.incrementAndGet();
    Optional<V> loaded = loader.get();
    loaded.ifPresent(value -> keep(before, key, new Loaded<>(load, value)));
    return loaded;
  }

  /** Loads the values of the keys that aren't cached, all at once. */
  public void fill(Set<K> keys, Function<Set<K>, Collection<V>> loader, Function<V, K> key) {
    Map<K, Loaded<V>> there = generation;
    Set<K> missing = new HashSet<>(keys);
    missing.removeAll(there.keySet());
    if (missing.isEmpty()) {
      return;
    }
    long load = loads.incrementAndGet();
    for (V loaded : loader.apply(missing)) {
      there = keep(there, key.apply(loaded), new Loaded<>(load, loaded));
    }
  }

  /** The value, loaded even if it is cached. */
  public V reload(K key, Supplier<V> loader) {
    Map<K, Loaded<V>> before = generation;
    long load = loads.incrementAndGet();
    V loaded = loader.get();
    keep(before, key, new Loaded<>(load, loaded));
    return loaded;
  }

  /** Stores the value and returns the map that holds it: a new one past the bound. */
  private Map<K, Loaded<V>> keep(Map<K, Loaded<V>> before, K key, Loaded<V> loaded) {
    Map<K, Loaded<V>> into = before;
    if (before.size() >= MOST_ENTRIES) {
      into = new ConcurrentHashMap<>();
      replace(before, into);
    }
    into.merge(key, loaded, Loaded::orLater);
    return into;
  }

  private synchronized void replace(Map<K, Loaded<V>> before, Map<K, Loaded<V>> by) {
    if (generation == before) {
      generation = by;
    }
  }

  synchronized void clear() {
    generation = new ConcurrentHashMap<>();
  }
}

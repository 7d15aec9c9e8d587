package org.relaydesk.base.database;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A cache that a change stamp empties. An entry goes into the generation that was there before its
 * loading began: a slow loader puts what is stale into a map that nobody reads any more.
 *
 * @param <K> the key
 * @param <V> the value; what isn't there is not remembered
 */
public final class StampedCache<K, V> {
  /** More entries than any desk needs; past it the cache begins anew rather than grow. */
  private static final int MOST_ENTRIES = 20_000;

  private volatile Map<K, V> generation = new ConcurrentHashMap<>();

  StampedCache() {}

  /** The value, loaded where it isn't there. */
  public V get(K key, Supplier<V> loader) {
    Map<K, V> before = generation;
    V known = before.get(key);
    if (known == null) {
      known = loader.get();
      keep(before, key, known);
    }
    return known;
  }

  /** The value, where the loader finds one; what it doesn't find is asked again next time. */
  public Optional<V> find(K key, Supplier<Optional<V>> loader) {
    Map<K, V> before = generation;
    V known = before.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<V> loaded = loader.get();
    loaded.ifPresent(value -> keep(before, key, value));
    return loaded;
  }

  /** Loads the values of those keys that aren't there, all at once. */
  public void fill(Set<K> keys, Function<Set<K>, Collection<V>> loader, Function<V, K> key) {
    Map<K, V> there = generation;
    Set<K> missing = new HashSet<>(keys);
    missing.removeAll(there.keySet());
    if (missing.isEmpty()) {
      return;
    }
    for (V loaded : loader.apply(missing)) {
      there = keep(there, key.apply(loaded), loaded);
    }
  }

  /** The value, loaded anew whatever is there. */
  public V reload(K key, Supplier<V> loader) {
    Map<K, V> before = generation;
    V loaded = loader.get();
    keep(before, key, loaded);
    return loaded;
  }

  /** Puts it where it belongs, and says where that is: past the bound a new map takes over. */
  private Map<K, V> keep(Map<K, V> before, K key, V loaded) {
    Map<K, V> into = before;
    if (before.size() >= MOST_ENTRIES) {
      into = new ConcurrentHashMap<>();
      replace(before, into);
    }
    into.put(key, loaded);
    return into;
  }

  private synchronized void replace(Map<K, V> before, Map<K, V> by) {
    if (generation == before) {
      generation = by;
    }
  }

  synchronized void clear() {
    generation = new ConcurrentHashMap<>();
  }
}

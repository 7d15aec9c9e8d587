package org.relaydesk.base.database;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    return known != null ? known : keep(before, key, loader.get());
  }

  /** The value, where the loader finds one; what it doesn't find is asked again next time. */
  public Optional<V> find(K key, Supplier<Optional<V>> loader) {
    Map<K, V> before = generation;
    V known = before.get(key);
    return known != null
        ? Optional.of(known)
        : loader.get().map(loaded -> keep(before, key, loaded));
  }

  /** Loads the values of those keys that aren't there, all at once. */
  public void fill(Set<K> keys, Function<Set<K>, Collection<V>> loader, Function<V, K> key) {
    Map<K, V> before = generation;
    Set<K> missing =
        keys.stream().filter(k -> !before.containsKey(k)).collect(Collectors.toUnmodifiableSet());
    if (!missing.isEmpty()) {
      loader.apply(missing).forEach(loaded -> keep(before, key.apply(loaded), loaded));
    }
  }

  /** The value, loaded anew whatever is there. */
  public V reload(K key, Supplier<V> loader) {
    Map<K, V> before = generation;
    return keep(before, key, loader.get());
  }

  private V keep(Map<K, V> before, K key, V loaded) {
    if (before.size() >= MOST_ENTRIES) {
      clear();
    } else {
      before.put(key, loaded);
    }
    return loaded;
  }

  void clear() {
    generation = new ConcurrentHashMap<>();
  }
}

package org.relaydesk.engine.database;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps caches true on all nodes. A change of cached data raises its topic's number in the same
 * transaction; each node polls the numbers once a second.
 */
@ApplicationScoped
public class ChangeStamps {
  private static final String BRIEF = "";

  private final Map<String, List<StampedCache<?, ?>>> caches = new ConcurrentHashMap<>();
  private final Map<String, Long> seen = new HashMap<>();

  @EJB private StampTable table;

  /** A new cache that a topic empties. */
  public <K, V> StampedCache<K, V> cache(String topic) {
    StampedCache<K, V> cache = new StampedCache<>();
    register(cache, topic);
    return cache;
  }

  /**
   * A new cache that a topic and each poll empties, so after about a second. For data that is read
   * very often, and may change without its topic.
   */
  public <K, V> StampedCache<K, V> briefCache(String topic) {
    StampedCache<K, V> cache = cache(topic);
    register(cache, BRIEF);
    return cache;
  }

  private void register(StampedCache<?, ?> cache, String topic) {
    caches.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>()).add(cache);
  }

  /**
   * Raises a topic, last in the transaction that changes its data. This node's caches are emptied
   * at the commit, before the caller goes on.
   */
  public void raise(String topic) {
    table.raise(topic, () -> clear(topic));
  }

  /** Empties what moved since the last look; the clock does so once a second. */
  public synchronized void look() {
    clear(BRIEF);
    for (Map.Entry<String, Long> now : table.read().entrySet()) {
      Long before = seen.put(now.getKey(), now.getValue());
      if (before == null || !before.equals(now.getValue())) {
        clear(now.getKey());
      }
    }
  }

  private void clear(String topic) {
    caches.getOrDefault(topic, List.of()).forEach(StampedCache::clear);
  }
}

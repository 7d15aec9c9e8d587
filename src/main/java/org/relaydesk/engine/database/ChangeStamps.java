package org.relaydesk.engine.database;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The one mechanism by which caches stay true on all nodes: whoever changes something cached raises
 * its topic's number in the same transaction, and each node looks once a second which numbers
 * moved.
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
   * A new cache that a topic and each look empties: it remembers for about a second. For what a
   * storm looks up again and again, and what may change without anybody's saying so.
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
   * Says, inside the transaction and last in it, that something under a topic changed. This node's
   * caches are emptied once it is committed, before the use case's own caller goes on.
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

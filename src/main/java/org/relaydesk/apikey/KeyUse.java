package org.relaydesk.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * When each rep's key was last used on this node, until {@link KeyUseStore} has written it down.
 */
@ApplicationScoped
public class KeyUse {
  private final ConcurrentMap<Long, Long> times = new ConcurrentHashMap<>();

  void note(long personId, long now) {
    times.merge(personId, now, Math::max);
  }

  /** What is not written down yet, milliseconds since the epoch. */
  Optional<Long> of(long personId) {
    return Optional.ofNullable(times.get(personId));
  }

  /** Takes all that is not written down yet. */
  Map<Long, Long> take() {
    Map<Long, Long> taken = new HashMap<>(times);
    taken.forEach(times::remove);
    return taken;
  }
}

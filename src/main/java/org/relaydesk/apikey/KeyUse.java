package org.relaydesk.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Uses of keys on this node that {@link KeyUseStore} has yet to write: no call costs a statement
 * for it.
 */
@ApplicationScoped
public class KeyUse {
  /** Bound of entries between two writes; past it, addresses are counted together. */
  private static final int MOST_KEPT = 5_000;

  private final ConcurrentMap<KeyCall, Tally> calls = new ConcurrentHashMap<>();

  /**
   * How often, and when last.
   *
   * @param lastAt milliseconds since the epoch
   */
  public record Tally(long count, long lastAt) {
    Tally plus(Tally other) {
      return new Tally(count + other.count, Math.max(lastAt, other.lastAt));
    }
  }

  /** Counts one more use, or several. */
  public void note(KeyCall call, Tally tally) {
    KeyCall kept =
        calls.size() < MOST_KEPT || calls.containsKey(call)
            ? call
            : new KeyCall(call.holderId(), call.prefix(), call.operation(), "");
    calls.merge(kept, tally, Tally::plus);
  }

  /** The last use of a value that is not written down yet. */
  Optional<KeyState.Use> last(long holderId, String prefix) {
    return calls.entrySet().stream()
        .filter(entry -> entry.getKey().holderId() == holderId)
        .filter(entry -> entry.getKey().prefix().equals(prefix))
        .map(entry -> new KeyState.Use(entry.getValue().lastAt(), entry.getKey().address()))
        .max(Comparator.comparingLong(KeyState.Use::at));
  }

  /** Takes all that is not written down yet. */
  Map<KeyCall, Tally> take() {
    Map<KeyCall, Tally> taken = new HashMap<>();
    for (KeyCall call : calls.keySet()) {
      Tally tally = calls.remove(call);
      if (tally != null) {
        taken.put(call, tally);
      }
    }
    return taken;
  }
}

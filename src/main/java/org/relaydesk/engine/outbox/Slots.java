package org.relaydesk.engine.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The claimed jobs: in flight, or held until a place is free. Not thread-safe: guarded by the
 * engine's lock.
 *
 * <p>Fairness: a target has {@link OutboxSettings#perTarget()} places, so one receiver that hangs
 * can't fill all slots. A claimed job whose target is full is held while its lease leaves time for
 * a send: a quick target has a free place soon. Held jobs take no slot. A target with as many jobs
 * as places is left out of the next claim. At most as many jobs are held as there are slots; the
 * others go back to the store at once.
 */
final class Slots<J extends OutboxJob> {
  private final OutboxSettings settings;
  private final Set<Leased<J>> inFlight = new LinkedHashSet<>();
  private final Deque<Leased<J>> held = new ArrayDeque<>();
  private final Map<String, Integer> perTarget = new HashMap<>();

  Slots(OutboxSettings settings) {
    this.settings = settings;
  }

  int free() {
    return Math.max(0, settings.slots() - inFlight.size());
  }

  int inFlight() {
    return inFlight.size();
  }

  int held() {
    return held.size();
  }

  /** Takes claimed jobs in; to be started by {@link #startable}. */
  void add(List<Leased<J>> claimed) {
    held.addAll(claimed);
  }

  /** Starts the held jobs that have a place, the longest held first. */
  List<Leased<J>> startable() {
    List<Leased<J>> started = new ArrayList<>();
    Iterator<Leased<J>> each = held.iterator();
    while (each.hasNext() && free() > 0) {
      Leased<J> next = each.next();
      String target = next.job().target();
      if (perTarget.getOrDefault(target, 0) < settings.perTarget()) {
        each.remove();
        perTarget.merge(target, 1, Integer::sum);
        inFlight.add(next);
        started.add(next);
      }
    }
    return started;
  }

  /** Frees the job's place. False if {@link #abandon} has freed it. */
  boolean finish(Leased<J> leased) {
    boolean wasInFlight = inFlight.remove(leased);
    if (wasInFlight) {
      perTarget.computeIfPresent(
          leased.job().target(), (target, count) -> count == 1 ? null : count - 1);
    }
    return wasInFlight;
  }

  /** Targets that have as many jobs here, in flight and held, as they have places. */
  Set<String> fullTargets() {
    Map<String, Integer> all = new HashMap<>(perTarget);
    held.forEach(leased -> all.merge(leased.job().target(), 1, Integer::sum));
    return all.entrySet().stream()
        .filter(entry -> entry.getValue() >= settings.perTarget())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Takes out the held jobs whose lease leaves no time for a send. */
  List<Leased<J>> hopeless(long now) {
    List<Leased<J>> hopeless = new ArrayList<>();
    held.removeIf(
        leased -> now + settings.sendMillis() > leased.leaseUntil() && hopeless.add(leased));
    return hopeless;
  }

  /**
   * Takes out the held jobs beyond the bound, from the target that holds most, so that a quick
   * target does not pay for a hanging one; to be called after {@link #startable}.
   */
  List<Leased<J>> overflow() {
    List<Leased<J>> overflow = new ArrayList<>();
    while (held.size() > settings.slots()) {
      String longest =
          held.stream()
              .collect(Collectors.groupingBy(each -> each.job().target(), Collectors.counting()))
              .entrySet()
              .stream()
              .max(Map.Entry.comparingByValue())
              .orElseThrow()
              .getKey();
      Iterator<Leased<J>> each = held.descendingIterator();
      Leased<J> last = each.next();
      while (!last.job().target().equals(longest)) {
        last = each.next();
      }
      each.remove();
      overflow.add(last);
    }
    return overflow;
  }

  List<Leased<J>> takeHeld() {
    List<Leased<J>> all = new ArrayList<>(held);
    held.clear();
    return all;
  }

  /** Frees the places of sends whose lease has run out: another engine may repeat them. */
  List<Leased<J>> abandon(long now) {
    List<Leased<J>> lost = inFlight.stream().filter(each -> each.leaseUntil() <= now).toList();
    lost.forEach(this::finish);
    return lost;
  }
}

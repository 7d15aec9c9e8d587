package org.relaydesk.ground.shape;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an input takes, noted while a reader asks for it key by key. A reader asks for every key on
 * every path, so one reading of nothing tells the whole shape, which is written down nowhere else.
 */
public final class InputShape {
  /** Notes nothing: the one of an input that is really read. */
  public static final InputShape NONE = new InputShape(false);

  private final boolean noting;
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<String> kept = new LinkedHashSet<>();

  private InputShape(boolean noting) {
    this.noting = noting;
  }

  /** A shape that notes. */
  public InputShape() {
    this(true);
  }

  /**
   * A key of an input's object, and what may stand under it.
   *
   * @param type of an object without its members: these are inside
   * @param inside what the object, or each object of the list, takes; empty of anything else
   */
  public record Key(ValueType type, List<InputShape> inside) {
    public Key {
      inside = List.copyOf(inside);
    }
  }

  /** Whether this shape notes what a reader asks for. */
  public boolean isNoting() {
    return noting;
  }

  /** Notes a key; the first to ask says what it is. */
  public void asked(String key, ValueType type) {
    if (noting) {
      keys.putIfAbsent(key, new Key(type, List.of()));
    }
  }

  /** Notes keys that may hold anything and mean nothing; gives them back. */
  public List<String> ignored(String... names) {
    List<String> all = List.of(names);
    all.forEach(name -> asked(name, ValueType.ANY));
    return all;
  }

  /** Notes a key that holds an object, or a list of such, and gives what is to be noted of it. */
  public InputShape inside(String key, ValueType type) {
    Key held = keys.get(key);
    if (held == null || held.inside().isEmpty()) {
      held = new Key(type, List.of(new InputShape()));
      keys.put(key, held);
    }
    return held.inside().get(0);
  }

  /** Notes keys without which there is no input. */
  public void require(String... names) {
    if (noting) {
      required.addAll(List.of(names));
    }
  }

  /** Notes keys that can't be cleared. */
  public void keep(String... names) {
    if (noting) {
      kept.addAll(List.of(names));
    }
  }

  /** The keys in the order in which they were asked for. */
  public Map<String, Key> keys() {
    return keys;
  }

  /** The keys that must be there. */
  public Set<String> required() {
    return required;
  }

  /** Whether null says anything under this key. */
  public boolean takesNull(String key) {
    return !required.contains(key) && !kept.contains(key);
  }
}

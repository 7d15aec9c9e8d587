package org.relaydesk.ground.shape;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of an input, recorded while a reader asks for its keys. A reader asks for every key on
 * every path, so reading an empty input gives the whole shape.
 */
public final class InputShape {
  /** The shape of a real input; records nothing. */
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

  /** Whether this shape records keys. */
  public boolean isNoting() {
    return noting;
  }

  /** Records a key; the first type counts. */
  public void asked(String key, ValueType type) {
    if (noting) {
      keys.putIfAbsent(key, new Key(type, List.of()));
    }
  }

  /** Records ignored keys, and returns them. */
  public List<String> ignored(String... names) {
    List<String> all = List.of(names);
    all.forEach(name -> asked(name, ValueType.ANY));
    return all;
  }

  /** Records a key with an object or a list of objects, and returns their shape. */
  public InputShape inside(String key, ValueType type) {
    Key held = keys.get(key);
    if (held == null || held.inside().isEmpty()) {
      held = new Key(type, List.of(new InputShape()));
      keys.put(key, held);
    }
    return held.inside().get(0);
  }

  /** Records mandatory keys. */
  public void require(String... names) {
    if (noting) {
      required.addAll(List.of(names));
    }
  }

  /** Records keys that can't be cleared. */
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

  /** Whether null is accepted under this key. */
  public boolean takesNull(String key) {
    return !required.contains(key) && !kept.contains(key);
  }
}

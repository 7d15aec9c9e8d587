package org.relaydesk.ground.kernel;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The rights that methods need by their {@link Allows}, read once for each. */
public final class NeededRights {
  private static final ConcurrentMap<Method, Optional<Right>> KNOWN = new ConcurrentHashMap<>();

  private NeededRights() {}

  /** The right that a method needs; empty where it carries no {@link Allows} of its own. */
  public static Optional<Right> of(Method method) {
    return KNOWN.computeIfAbsent(method, NeededRights::read);
  }

  private static Optional<Right> read(Method method) {
    return Optional.ofNullable(method.getAnnotation(Allows.class))
        .map(Allows::value)
        .map(Right::parse);
  }
}

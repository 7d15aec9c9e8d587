package org.relaydesk.ground.kernel;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * The rights of which a method needs one, by its {@link Allows}; read once for each method.
 *
 * @param any at least one; the first is named where the caller has none
 */
public record NeededRights(List<Right> any) {
  private static final ConcurrentMap<Method, Optional<NeededRights>> KNOWN =
      new ConcurrentHashMap<>();

  public NeededRights {
    any = List.copyOf(any);
  }

  /** The rights of a method; empty if it has no {@link Allows} of its own. */
  public static Optional<NeededRights> of(Method method) {
    return KNOWN.computeIfAbsent(method, NeededRights::read);
  }

  private static Optional<NeededRights> read(Method method) {
    return Optional.ofNullable(method.getAnnotation(Allows.class))
        .map(allows -> new NeededRights(Stream.of(allows.value()).map(Right::parse).toList()));
  }

  /**
   * Refuses a caller who has none of them.
   *
   * @throws DeskException {@link Failure#FORBIDDEN}
   */
  public void require(Caller caller) {
    for (Right right : any) {
      if (caller.may(right)) {
        return;
      }
    }
    caller.require(any.get(0));
  }
}

package org.relaydesk.ground.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rights, each with the scope in which it holds. {@code *} stands for any module or action.
 *
 * @param scopes by right
 */
public record Grants(Map<Right, Scope> scopes) {
  /** Allows nothing. */
  public static final Grants NONE = new Grants(Map.of());

  public Grants {
    scopes = Map.copyOf(scopes);
  }

  /** These rights, all in one scope. */
  public static Grants of(Collection<Right> rights, Scope scope) {
    Map<Right, Scope> scopes = new HashMap<>();
    rights.forEach(right -> scopes.put(right, scope));
    return new Grants(scopes);
  }

  /** The union of several grants. */
  public static Grants sum(Stream<Grants> parts) {
    return parts.reduce(NONE, Grants::plus);
  }

  /** The union of both: each right in the wider scope. */
  public Grants plus(Grants others) {
    Map<Right, Scope> sum = new HashMap<>(scopes);
    others.scopes.forEach((right, scope) -> sum.merge(right, scope, Scope::or));
    return new Grants(sum);
  }

  /** The intersection of both: each right in the narrower scope. */
  public Grants within(Grants others) {
    Map<Right, Scope> common = new HashMap<>();
    scopes.forEach((right, scope) -> others.keep(common, right, scope));
    others.scopes.forEach((right, scope) -> keep(common, right, scope));
    return new Grants(common);
  }

  private void keep(Map<Right, Scope> common, Right right, Scope scope) {
    scope(right).ifPresent(held -> common.merge(right, held.and(scope), Scope::or));
  }

  /** The scope of a right; empty if it isn't held. */
  public Optional<Scope> scope(Right right) {
    Scope itself = scopes.get(right);
    Scope module = scopes.get(new Right(right.module(), Right.ANY));
    return Optional.ofNullable(wider(itself, wider(module, scopes.get(Right.EVERYTHING))));
  }

  /** The wider scope; null if neither has one. */
  private static @Nullable Scope wider(@Nullable Scope one, @Nullable Scope other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.or(other);
  }

  /** Whether these include the other grants, in scopes at least as wide. */
  public boolean cover(Grants others) {
    return others.scopes.entrySet().stream()
        .allMatch(other -> holds(other.getKey(), other.getValue()));
  }

  /** Whether these include the other grants' rights in all tickets. */
  public boolean coverEverywhere(Grants others) {
    return others.scopes.keySet().stream().allMatch(right -> holds(right, Scope.ALL));
  }

  private boolean holds(Right right, Scope least) {
    return scope(right).filter(held -> held.compareTo(least) >= 0).isPresent();
  }
}

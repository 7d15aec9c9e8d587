package org.relaydesk.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.Caller;
import org.relaydesk.base.kernel.Right;

/**
 * What a support rep may do, from memory.
 *
 * @param loginKey lower-case login name; null where there is none
 * @param loginEnabled whether he may sign in at all
 * @param password what the pages must know of his password
 */
public record RepAccess(
    long personId,
    String name,
    @Nullable String loginKey,
    boolean loginEnabled,
    PasswordState password,
    List<NamedRole> roles) {
  public RepAccess {
    roles = List.copyOf(roles);
  }

  /**
   * What of a password may be told.
   *
   * @param mark changes with each new password; sessions that carry an older one are over
   * @param mustChange whether it was given to him and is to be replaced first
   */
  public record PasswordState(int mark, boolean mustChange) {}

  /** A role as an answer shows it. */
  public record NamedRole(long id, String name, Set<Right> rights) {
    public NamedRole {
      rights = Set.copyOf(rights);
    }
  }

  /**
   * He as a caller: the rights of his roles add up.
   *
   * @param keyPrefix the public part of the key that he used
   */
  public Caller caller(@Nullable String keyPrefix) {
    Set<Right> rights =
        roles.stream().flatMap(role -> role.rights().stream()).collect(Collectors.toSet());
    return new Caller(personId, name, rights, keyPrefix);
  }
}

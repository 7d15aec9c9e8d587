package org.relaydesk.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.people.role.HeldRoles;

/**
 * What a support rep may do, from memory.
 *
 * @param loginName as it was written; null where there is none
 * @param loginEnabled whether the rep may sign in at all
 * @param password what the pages must know of the rep's password
 * @param groupIds the support groups that the rep is in
 */
public record RepAccess(
    long personId,
    String name,
    @Nullable String loginName,
    boolean loginEnabled,
    PasswordState password,
    HeldRoles roles,
    Set<Long> groupIds) {
  public RepAccess {
    groupIds = Set.copyOf(groupIds);
  }

  /**
   * What of a password may be told.
   *
   * @param mark changes with each new password; sessions that carry an older one are over
   * @param mustChange whether it was given to the rep and is to be replaced first
   */
  public record PasswordState(int mark, boolean mustChange) {}

  /** The form in which a login name is compared; null for a rep without one. */
  public @Nullable String loginKey() {
    return loginName == null ? null : LookupEntry.key(loginName);
  }

  /** What the rep's roles allow together. */
  public Grants grants() {
    return roles.grants();
  }

  /**
   * The rep as a caller: the rights of all roles add up.
   *
   * @param keyPrefix the public part of the key that the rep used
   */
  public Caller caller(@Nullable String keyPrefix) {
    return new Caller(personId, name, grants(), groupIds, keyPrefix);
  }
}

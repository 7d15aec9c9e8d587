package org.relaydesk.apikey.integration;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.address.AddressRanges;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.role.HeldRoles;

/**
 * What an integration may do, from memory.
 *
 * @param personId under which it acts
 * @param ownerId the rep who answers for it
 * @param enabled whether it may act at all
 * @param from where it may be used; null for anywhere
 */
record IntegrationAccess(
    long personId,
    String name,
    long ownerId,
    boolean enabled,
    @Nullable AddressRanges from,
    HeldRoles roles) {
  static IntegrationAccess of(IntegrationKey key) {
    String addresses = key.allowedAddresses();
    return new IntegrationAccess(
        key.id(),
        key.name(),
        key.owner().id(),
        key.enabled(),
        addresses.isEmpty() ? null : AddressRanges.parse(addresses),
        HeldRoles.of(key.roles()));
  }

  boolean mayComeFrom(String address) {
    return from == null || from.contains(address);
  }

  /**
   * The integration as a caller: it never may more than its owner, and is in the owner's groups.
   */
  Caller caller(RepAccess owner, String keyPrefix) {
    Grants own = roles.grants();
    return new Caller(personId, name, own.within(owner.grants()), owner.groupIds(), keyPrefix);
  }
}

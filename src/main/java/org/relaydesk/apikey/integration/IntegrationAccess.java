package org.relaydesk.apikey.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.address.AddressRanges;
import org.relaydesk.base.kernel.Caller;
import org.relaydesk.base.kernel.Grants;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.role.NamedRole;
import org.relaydesk.people.role.Role;

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
    List<NamedRole> roles) {
  IntegrationAccess {
    roles = List.copyOf(roles);
  }

  static IntegrationAccess of(IntegrationKey key) {
    String addresses = key.allowedAddresses();
    return new IntegrationAccess(
        key.id(),
        key.name(),
        key.owner().id(),
        key.enabled(),
        addresses.isEmpty() ? null : AddressRanges.parse(addresses),
        key.roles().stream().map(Role::named).toList());
  }

  boolean mayComeFrom(String address) {
    return from == null || from.contains(address);
  }

  /** It as a caller: never more than its owner may, and in his groups. */
  Caller caller(RepAccess owner, String keyPrefix) {
    Grants own = Grants.sum(roles.stream().map(NamedRole::grants));
    return new Caller(personId, name, own.within(owner.grants()), owner.groupIds(), keyPrefix);
  }
}

package org.relaydesk.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All values of one kind, found by id or by name. */
final class LookupTable {
  private record Name(@Nullable Long parentId, String nameKey) {}

  private final Map<Long, LookupEntry> byId = new HashMap<>();
  private final Map<Name, LookupEntry> byName = new HashMap<>();

  LookupTable(List<? extends LookupEntry> entries) {
    for (LookupEntry entry : entries) {
      byId.put(entry.id(), entry);
      byName.put(new Name(entry.parentId(), entry.nameKey()), entry);
    }
  }

  Optional<LookupEntry> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<LookupEntry> byName(String name, @Nullable Long parentId) {
    return Optional.ofNullable(byName.get(new Name(parentId, LookupEntry.key(name))));
  }
}

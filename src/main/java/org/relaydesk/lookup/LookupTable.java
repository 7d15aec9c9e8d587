package org.relaydesk.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All values of one kind, found by id or by name. */
final class LookupTable {
  private static final Comparator<LookupEntry> BY_ID = Comparator.comparingLong(LookupEntry::id);

  private record Name(@Nullable Long parentId, String nameKey) {}

  private final List<LookupEntry> all;
  private final Map<Long, LookupEntry> byId = new HashMap<>();
  private final Map<Name, LookupEntry> byName = new HashMap<>();

  LookupTable(List<? extends LookupEntry> entries) {
    all = entries.stream().<LookupEntry>map(entry -> entry).sorted(BY_ID).toList();
    for (LookupEntry entry : entries) {
      byId.put(entry.id(), entry);
      byName.put(new Name(entry.parentId(), entry.nameKey()), entry);
    }
  }

  /** In the order in which they were made. */
  List<LookupEntry> all() {
    return all;
  }

  Optional<LookupEntry> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<LookupEntry> byName(String name, @Nullable Long parentId) {
    return Optional.ofNullable(byName.get(new Name(parentId, LookupEntry.key(name))));
  }
}

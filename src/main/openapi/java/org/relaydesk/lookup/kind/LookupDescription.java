package org.relaydesk.lookup.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.lookup.LookupInput;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of look-ups: one shape with what any kind has. */
public final class LookupDescription implements Described {
  @Override
  public List<RecordKind> kinds() {
    RecordKind value =
        new RecordKind("LookupValue", LookupKind.commonFields().build()).sharingPath();
    Set<String> shown = new HashSet<>();
    value.members().forEach(member -> shown.add(member.name()));
    for (LookupKind<?> kind : LookupKinds.ALL) {
      value.one(kind.singular()).many(kind.path());
      // What is not common to all kinds is shown by some.
      kind.records().fields().members().stream()
          .filter(member -> shown.add(member.name()))
          .forEach(member -> value.showsAlso(member.sometimes()));
    }
    return List.of(
        value
            .takes("addLookup", LookupDescription::readAdd)
            .takes("editLookup", LookupDescription::readEdit));
  }

  /** Of every kind only a name is needed. */
  private static void readAdd(InputObject in) {
    readEdit(in);
    LookupInput.forAdd(in, LookupKinds.ALL.get(0));
  }

  private static void readEdit(InputObject in) {
    LookupKinds.ALL.forEach(kind -> LookupInput.forEdit(in, kind));
  }
}

package org.relaydesk.people.group;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Site;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;

/** How support groups are answered (contract §7). */
@ApplicationScoped
public class SupportGroupFields {
  @Inject private LookupValues lookups;
  @Inject private RepDirectory directory;
  @Inject private PersonReferences people;
  private RecordQuery<SupportGroup> groups;

  @PostConstruct
  void prepare() {
    groups =
        new RecordQuery<>(
            SupportGroup.class,
            LookupKind.commonFields()
                .shown("site", "siteId", lookups.writer(Site.class), "Where it works.")
                .field(
                    "technicians",
                    "id",
                    PersonReferences.SHOWN.list(),
                    (out, row) -> writeReps(out, row.number(0)),
                    "All support reps that are in it.")
                .build(),
            "version");
  }

  /** From memory: who is in a group is what scope goes by, too. */
  private void writeReps(Output out, @Nullable Long groupId) {
    people.writeAll(
        out,
        "technicians",
        directory.all().stream()
            .filter(rep -> groupId != null && rep.groupIds().contains(groupId))
            .map(RepAccess::personId)
            .toList());
  }

  RecordQuery<SupportGroup> groups() {
    return groups;
  }
}

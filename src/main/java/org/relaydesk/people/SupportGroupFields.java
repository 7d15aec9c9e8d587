package org.relaydesk.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relaydesk.base.query.RecordQuery;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Site;

/** How support groups are answered (contract §7). */
@ApplicationScoped
public class SupportGroupFields {
  @Inject private LookupValues lookups;
  private RecordQuery<SupportGroup> groups;

  @PostConstruct
  void prepare() {
    groups =
        new RecordQuery<>(
            SupportGroup.class,
            LookupKind.commonFields()
                .field(
                    "site",
                    "siteId",
                    (out, row) -> lookups.write(out, "site", Site.class, row.number(0)))
                .build(),
            "id");
  }

  RecordQuery<SupportGroup> groups() {
    return groups;
  }
}

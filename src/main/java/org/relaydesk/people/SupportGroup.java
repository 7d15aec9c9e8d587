package org.relaydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.query.Output;
import org.relaydesk.lookup.LookupEntry;

/** A team of support reps that tickets are given to. */
@Entity
@Table(name = "support_group")
public class SupportGroup extends LookupEntry {
  @Column(name = "site_id")
  private @Nullable Long siteId;

  protected SupportGroup() {}

  @Override
  protected void writeExtras(Output out) {
    out.flag("deleted", deleted());
  }
}

package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What kind of work was done. */
@Entity
@Table(name = "worklog_type")
public class WorklogType extends LookupEntry {
  public WorklogType() {}
}

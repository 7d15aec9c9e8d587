package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A place of the organisation. */
@Entity
@Table(name = "site")
public class Site extends LookupEntry {
  public Site() {}
}

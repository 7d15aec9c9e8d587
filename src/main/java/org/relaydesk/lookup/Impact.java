package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How widely a ticket is felt. */
@Entity
@Table(name = "impact")
public class Impact extends LookupEntry {
  public Impact() {}
}

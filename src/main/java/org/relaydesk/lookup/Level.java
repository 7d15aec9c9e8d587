package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The support tier that works on a ticket. */
@Entity
@Table(name = "request_level")
public class Level extends LookupEntry {
  public Level() {}
}

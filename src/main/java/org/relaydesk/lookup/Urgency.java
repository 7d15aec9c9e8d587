package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How pressing a ticket is for the requester. */
@Entity
@Table(name = "urgency")
public class Urgency extends LookupEntry {
  public Urgency() {}
}

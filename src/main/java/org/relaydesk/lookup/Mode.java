package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How a ticket came in. */
@Entity
@Table(name = "request_mode")
public class Mode extends LookupEntry {
  public Mode() {}
}

package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** With what success a ticket was closed. */
@Entity
@Table(name = "closure_code")
public class ClosureCode extends LookupEntry {
  public ClosureCode() {}
}

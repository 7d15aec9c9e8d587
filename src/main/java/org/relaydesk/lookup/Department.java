package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A department of a requester. */
@Entity
@Table(name = "department")
public class Department extends LookupEntry {
  public Department() {}
}

package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The first level of what a ticket is about. */
@Entity
@Table(name = "category")
public class Category extends LookupEntry {
  public Category() {}
}

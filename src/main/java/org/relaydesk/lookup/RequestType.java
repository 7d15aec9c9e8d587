package org.relaydesk.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The type of a ticket, such as an incident. */
@Entity
@Table(name = "request_type")
public class RequestType extends LookupEntry {
  public RequestType() {}
}

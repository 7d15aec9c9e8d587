package org.relaydesk.request.nested;

/** An entity that hangs on a ticket; its attribute {@code requestId} names the ticket. */
public interface NestedRecord {
  /** Raised by each edit. */
  long version();
}

package org.relaydesk.base.rest;

import org.relaydesk.base.query.Output;

/** An answer that writes itself, value by value. */
@FunctionalInterface
public interface Streamed {
  /** Writes the members of the answer's object, which is open. */
  void write(Output out);
}

package org.relaydesk.edge.rest;

import org.relaydesk.engine.query.output.Output;

/** An answer that writes itself, value by value. */
@FunctionalInterface
public interface Streamed {
  /** Writes the members of the answer's object, which is open. */
  void write(Output out);
}

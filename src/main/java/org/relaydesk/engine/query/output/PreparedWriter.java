package org.relaydesk.engine.query.output;

import java.util.Set;

/** A reference writer with a partial cache: it is told beforehand which ids it will write. */
public interface PreparedWriter extends ReferenceWriter {
  /** Loads those that aren't cached, by one statement. */
  void prepare(Set<Long> ids);
}

package org.relaydesk.engine.query.output;

import java.util.Set;

/** Writes from a memory that doesn't hold everything: it is told first what it will be asked. */
public interface PreparedWriter extends ReferenceWriter {
  /** Makes sure that these are known, by one statement for all who aren't. */
  void prepare(Set<Long> ids);
}

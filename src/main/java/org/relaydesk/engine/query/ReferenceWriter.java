package org.relaydesk.engine.query;

import org.jspecify.annotations.Nullable;

/** Writes what a row refers to by its id, from memory. */
@FunctionalInterface
public interface ReferenceWriter {
  /** Writes it as a field of the object that is open; null where the id is. */
  void write(Output out, String name, @Nullable Long id);
}

package org.relaydesk.engine.query;

/** Writes one field of an answer from the columns that it selected. */
@FunctionalInterface
public interface FieldWriter {
  void write(Output out, Row row);
}

package org.relaydesk.apikey;

import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;

/** How the calls of a key are answered. */
final class KeyCallFields {
  static final RecordQuery<KeyCallRow> CALLS =
      new RecordQuery<>(
          KeyCallRow.class,
          new FieldList.Builder()
              .id("id", "id", "The entry's id.")
              .text("key", "prefix", "How the value that was used begins.")
              .text("operation", "operation", "What was called.")
              .text("address", "address", "Where the calls came from.")
              .count("count", "calls", "How many calls there were.")
              .time("last_time", "lastCalledAt", "When the last one came.")
              .build(),
          "id");

  private KeyCallFields() {}
}

package org.relaydesk.apikey;

import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;

/** How the calls of a key are answered. */
final class KeyCallFields {
  static final RecordQuery<KeyCallRow> CALLS =
      new RecordQuery<>(
          KeyCallRow.class,
          new FieldList.Builder()
              .id("id", "id")
              .text("key", "prefix")
              .text("operation", "operation")
              .text("address", "address")
              .count("count", "calls")
              .time("last_time", "lastCalledAt")
              .build(),
          "id");

  private KeyCallFields() {}
}

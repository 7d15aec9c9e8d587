package org.relaydesk.openapi;

import java.util.List;

/** A feature's part of the description; {@link Features} finds it. */
public interface Described {
  /** The kinds of records that it answers. */
  List<RecordKind> kinds();
}

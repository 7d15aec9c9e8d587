package org.relaydesk.engine.query;

import java.util.List;

/**
 * One field of the API.
 *
 * @param name its name in the contract
 * @param paths attribute paths that it selects, dotted ones by left joins
 * @param inRows whether a list shows it unasked
 * @param writer how it is written
 */
public record Field(String name, List<String> paths, boolean inRows, FieldWriter writer) {
  public Field {
    paths = List.copyOf(paths);
  }
}

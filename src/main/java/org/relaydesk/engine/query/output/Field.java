package org.relaydesk.engine.query.output;

import java.util.List;
import org.relaydesk.ground.shape.Member;

/**
 * One field of the API.
 *
 * @param shown its name in the contract, what it holds, and what that means
 * @param paths attribute paths that it selects, dotted ones by left joins
 * @param inRows whether a list shows it unasked
 * @param writer how it is written
 */
public record Field(Member shown, List<String> paths, boolean inRows, Writer writer) {
  public Field {
    paths = List.copyOf(paths);
  }

  /** Its name in the contract. */
  public String name() {
    return shown.name();
  }

  /** Writes one field of an answer from the columns that it selected. */
  @FunctionalInterface
  public interface Writer {
    void write(Output out, Row row);
  }
}

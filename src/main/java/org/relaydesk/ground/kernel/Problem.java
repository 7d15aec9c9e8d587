package org.relaydesk.ground.kernel;

import java.util.List;

/**
 * One message of a failed answer.
 *
 * @param failure gives the inner code
 * @param fields dotted paths of the fields at fault; empty where no single field is
 * @param message what is wrong, for the person who reads the client's log
 */
public record Problem(Failure failure, List<String> fields, String message) {
  public Problem {
    fields = List.copyOf(fields);
  }
}

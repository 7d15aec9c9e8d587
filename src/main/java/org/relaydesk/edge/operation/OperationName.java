package org.relaydesk.edge.operation;

import java.util.List;
import java.util.Optional;
import org.relaydesk.ground.form.Parameter;
import org.relaydesk.ground.form.Place;
import org.relaydesk.ground.form.RequestText;
import org.relaydesk.ground.kernel.Failure;

/**
 * The value of {@code operation} or {@code OPERATION_NAME}.
 *
 * @param parameter which of its names was used
 * @param value in capitals
 */
record OperationName(String parameter, String value) {
  private static final List<String> PARAMETERS = List.of("operation", "OPERATION_NAME");

  /**
   * Reads the parameter from the query, or the form.
   *
   * @param form whether it may stand in the body, too
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE where two things are said
   */
  static Optional<OperationName> in(RequestText text, boolean form) {
    List<OperationName> said =
        PARAMETERS.stream()
            .flatMap(
                name ->
                    (form ? text.values(name) : text.queryValues(name))
                        .stream().map(given -> of(name, given)))
            .toList();
    if (said.stream().map(OperationName::value).distinct().count() > 1) {
      throw Failure.INVALID_VALUE.of(
          said.get(0).parameter(), "Two operations are named: one call does one thing");
    }
    return said.stream().findFirst();
  }

  /** Reads the parameter from the form alone. */
  static Optional<OperationName> inBody(RequestText text) {
    return PARAMETERS.stream()
        .flatMap(
            name ->
                text.values(name).stream()
                    .filter(given -> given.place() != Place.QUERY)
                    .map(given -> of(name, given)))
        .findFirst();
  }

  private static OperationName of(String parameter, Parameter given) {
    return new OperationName(parameter, Operation.word(given.value()));
  }

  /** Whether it asks for all records instead of a page. */
  boolean wantsAll() {
    return value.startsWith("GET_ALL");
  }
}

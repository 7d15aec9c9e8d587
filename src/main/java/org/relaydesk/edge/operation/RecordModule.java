package org.relaydesk.edge.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of record, by the first word of its paths.
 *
 * @param plural the word of the paths
 * @param singular the word that may stand for it
 * @param wrappers the names under which an input may hold the record
 * @param operations what can be done with it
 */
record RecordModule(
    String plural, String singular, List<String> wrappers, List<Operation> operations) {

  /** A kind with list and view, and further verbs. */
  static RecordModule of(String plural, String singular, List<String> wrappers, String... verbs) {
    List<String> one = List.of(plural, "{id}");
    Stream<Operation> reading =
        Stream.of(
            new Operation("GET_ALL", "list", "GET", List.of(plural), ""),
            new Operation("GET", "get", "GET", one, ""));
    Stream<Operation> writing =
        Stream.of(verbs)
            .map(
                verb ->
                    switch (verb) {
                      case "add" -> new Operation("", verb, "POST", List.of(plural), "");
                      case "edit" -> new Operation("", verb, "PUT", one, "");
                      case "delete" -> new Operation("", verb, "DELETE", one, "");
                      default -> throw new IllegalArgumentException(verb);
                    });
    return new RecordModule(plural, singular, wrappers, Stream.concat(reading, writing).toList());
  }

  boolean isCalled(String word) {
    return word.equals(plural) || word.equals(singular);
  }

  /** The operation that a value names at a path; empty where none does. */
  Optional<Operation> named(String value, List<String> called) {
    return fitting(called).filter(each -> each.isNamed(value, called)).findFirst();
  }

  /** The operations that fit a path. */
  Stream<Operation> fitting(List<String> called) {
    return operations.stream().filter(each -> each.fits(called));
  }
}

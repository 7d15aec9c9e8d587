package org.relaydesk.edge.operation;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation that a POST may name, and the call that it stands for.
 *
 * @param name its long name, in capitals; empty where it has a verb alone
 * @param verb its short one, which counts at the address of what the operation is about; empty for
 *     none
 * @param method of the call
 * @param path of the call below {@code v3}: words, and the names of ids in braces
 * @param part what of a record it is about, as its path calls it; empty for the record itself
 */
public record Operation(String name, String verb, String method, List<String> path, String part) {
  /** The name of the upload, whose body is streamed. */
  static final String UPLOAD = "ADD_ATTACHMENT";

  public Operation {
    path = List.copyOf(path);
  }

  /** Whether its body is an upload. */
  boolean takesFiles() {
    return name.equals(UPLOAD);
  }

  /** The words by which it may be named: the long one, then the short one. */
  public List<String> words() {
    return Stream.of(name, verb).filter(word -> !word.isEmpty()).toList();
  }

  /** Its name in messages and documents. */
  public String shown() {
    return words().get(0);
  }

  /** The ids that its call needs, by the names of the parameters that may bring them. */
  List<String> ids() {
    return path.stream().filter(Operation::isId).map(Operation::idName).toList();
  }

  /** The path of its call, with ids filled in. */
  String path(List<String> ids) {
    Iterator<String> next = ids.iterator();
    return path.stream()
        .map(segment -> isId(segment) ? next.next() : segment)
        .collect(Collectors.joining("/"));
  }

  /** The path of its call for many records at once. */
  String pathOfMany() {
    return path.stream().filter(segment -> !isId(segment)).collect(Collectors.joining("/"));
  }

  /** Whether a called path is its own, or the beginning of it. */
  boolean fits(List<String> called) {
    if (called.size() > path.size()) {
      return false;
    }
    for (int i = 0; i < called.size(); i++) {
      String wanted = path.get(i);
      if (isId(wanted) ? !isDigits(called.get(i)) : !wanted.equals(called.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value names it at a path that fits. */
  boolean isNamed(String value, List<String> called) {
    boolean atItsPart = part.isEmpty() || called.contains(part);
    return value.equals(name) || (atItsPart && !verb.isEmpty() && value.equalsIgnoreCase(verb));
  }

  /** Its call, as {@code PUT /api/v3/requests/{id}/close}. */
  public String call() {
    return path.stream().collect(Collectors.joining("/", method + " /api/v3/", ""));
  }

  static boolean isId(String segment) {
    return segment.startsWith("{");
  }

  static String idName(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A value in the spelling of names. */
  static String word(String value) {
    return value.strip().toUpperCase(Locale.ROOT);
  }
}

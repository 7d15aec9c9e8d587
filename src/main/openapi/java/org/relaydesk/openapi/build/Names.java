package org.relaydesk.openapi.build;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of schemas, made of what the wire calls things. */
final class Names {
  private Names() {}

  /** A word of the wire as a type's name: {@code support_group} is SupportGroup. */
  static String camel(String word) {
    return Stream.of(word.split("_", -1)).map(Names::capital).collect(Collectors.joining());
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}

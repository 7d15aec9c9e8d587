package org.relaydesk.base.query;

import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a query of records selects: the id and the version, then what the projection wants.
 *
 * @param versionPath the attribute that changes with each edit; the id where there is none
 */
record Columns(String versionPath) {
  List<String> paths(Projection projection) {
    return Stream.concat(Stream.of("id", versionPath), projection.paths().stream()).toList();
  }

  List<Selection<?>> of(Projection projection, Joins joins) {
    return paths(projection).stream().<Selection<?>>map(joins::path).toList();
  }
}

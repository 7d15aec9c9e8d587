package org.relaydesk.engine.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.stream.Stream;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.output.Projection;

/**
 * The columns of a query: id, version, then those of the projection.
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

  /** The same for a page, with the length of each large text, in bytes, in its place. */
  List<Selection<?>> ofPage(Projection projection, Joins joins, CriteriaBuilder builder) {
    return paths(projection).stream()
        .<Selection<?>>map(
            path ->
                projection.largePaths().contains(path)
                    ? builder.function("octet_length", Long.class, joins.path(path))
                    : joins.path(path))
        .toList();
  }
}

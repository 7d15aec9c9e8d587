package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Subquery;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns dotted paths into left joins, each made once: a dotted path by itself becomes an inner join
 * in EclipseLink and drops the rows where the reference is null.
 */
public final class Joins {
  private final @Nullable AbstractQuery<?> query;
  private final From<?, ?> root;
  private final String reached;
  private final Map<String, From<?, ?>> made = new HashMap<>();

  /** Joins from a query's root. */
  public Joins(@Nullable AbstractQuery<?> query, From<?, ?> root) {
    this(query, root, "");
  }

  /**
   * The same paths from what they lead through.
   *
   * @param reached what all of them begin with: a path that leads to the root
   */
  public Joins(@Nullable AbstractQuery<?> query, From<?, ?> root, String reached) {
    this.query = query;
    this.root = root;
    this.reached = reached;
  }

  /** The path's last attribute. */
  public <T> Path<T> path(String whole) {
    String dotted = whole.substring(reached.length());
    int dot = dotted.lastIndexOf('.');
    return dot < 0
        ? root.get(dotted)
        : from(dotted.substring(0, dot)).get(dotted.substring(dot + 1));
  }

  /** A query within the query, for a condition on other records. */
  public <T> Subquery<T> subquery(Class<T> selected) {
    return Objects.requireNonNull(query).subquery(selected);
  }

  private From<?, ?> from(String dotted) {
    From<?, ?> known = made.get(dotted);
    if (known == null) {
      int dot = dotted.lastIndexOf('.');
      From<?, ?> parent = dot < 0 ? root : from(dotted.substring(0, dot));
      known = parent.join(dotted.substring(dot + 1), JoinType.LEFT);
      made.put(dotted, known);
    }
    return known;
  }
}

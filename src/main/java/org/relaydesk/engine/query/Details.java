package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records that belong to the rows of a page and are written with them, in the order of their ids.
 * Holds those of the rows that are written next.
 */
public final class Details<D> {
  private final Class<D> type;
  private final String query;
  private final Function<D, Long> ownerOf;
  private final Map<Long, List<D>> held = new HashMap<>();

  /**
   * @param owner the attribute that holds the id of the row
   * @param ownerOf reads it
   */
  public Details(Class<D> type, String owner, Function<D, Long> ownerOf) {
    this.type = type;
    this.ownerOf = ownerOf;
    query =
        "select d from %s d where d.%s in :ids order by d.id"
            .formatted(type.getSimpleName(), owner);
  }

  /** The records of a row. */
  public List<D> of(@Nullable Long id) {
    return held.getOrDefault(id, List.of());
  }

  void read(EntityManager em, List<Object> ids) {
    held.clear();
    em.createQuery(query, type)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(d -> held.computeIfAbsent(ownerOf.apply(d), row -> new ArrayList<>()).add(d));
  }
}

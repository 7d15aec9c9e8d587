package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what some rows of a page don't hold yet. */
@FunctionalInterface
interface PartLoader {
  /** The same rows, complete. */
  List<@Nullable Object[]> load(EntityManager em, List<@Nullable Object[]> rows);
}

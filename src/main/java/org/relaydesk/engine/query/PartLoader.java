package org.relaydesk.engine.query;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the large texts of some rows. */
@FunctionalInterface
interface PartLoader {
  /** The same rows, complete. */
  List<@Nullable Object[]> load(EntityManager em, List<@Nullable Object[]> rows);
}

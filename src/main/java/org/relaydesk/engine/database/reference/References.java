package org.relaydesk.engine.database.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells whether anything refers to a record. The database is asked which foreign keys lead there,
 * so that a table that comes later is asked, too, and nobody has to remember it.
 */
@ApplicationScoped
public class References {
  private final Map<Class<?>, List<ForeignKey>> known = new ConcurrentHashMap<>();

  /** A column that holds ids of another table's records, in lower case. */
  private record ForeignKey(String table, String column) {}

  /**
   * Whether a row of another table refers to a record. Asked under the record's lock: nobody comes
   * to refer to it then before the transaction ends. One statement, which ends at the first row
   * that it finds; for a record that nothing refers to it reads the columns that have no index.
   *
   * @param entity has a {@code @Table}, whose primary key is referred to
   * @param own tables in lower case whose rows go with the record
   */
  public boolean exist(EntityManager em, Class<?> entity, long id, String... own) {
    List<ForeignKey> keys = known.computeIfAbsent(entity, asked -> read(em, asked));
    Set<String> passedOver = Set.of(own);
    String any =
        keys.stream()
            .filter(key -> !passedOver.contains(key.table()))
            .map(
                key -> "EXISTS (SELECT 1 FROM " + key.table() + " WHERE " + key.column() + " = ?1)")
            .collect(Collectors.joining(" OR "));
    if (any.isEmpty()) {
      return false;
    }
    Object found =
        em.createNativeQuery("SELECT CASE WHEN " + any + " THEN 1 ELSE 0 END")
            .setParameter(1, id)
            .getSingleResult();
    return ((Number) found).intValue() == 1;
  }

  private static List<ForeignKey> read(EntityManager em, Class<?> entity) {
    String table = entity.getAnnotation(Table.class).name();
    Connection connection = em.unwrap(Connection.class);
    try {
      DatabaseMetaData data = connection.getMetaData();
      String stored = data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
      List<ForeignKey> keys = new ArrayList<>();
      try (ResultSet rows = data.getExportedKeys(null, connection.getSchema(), stored)) {
        while (rows.next()) {
          if (holds(rows.getShort("DELETE_RULE"))) {
            keys.add(
                new ForeignKey(
                    rows.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT),
                    rows.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT)));
          }
        }
      }
      return List.copyOf(keys);
    } catch (SQLException e) {
      throw new IllegalStateException("The foreign keys of " + table + " can't be read", e);
    }
  }

  /** What goes with the record, or forgets it, is no use of it. */
  private static boolean holds(short deleteRule) {
    return deleteRule != DatabaseMetaData.importedKeyCascade
        && deleteRule != DatabaseMetaData.importedKeySetNull;
  }
}

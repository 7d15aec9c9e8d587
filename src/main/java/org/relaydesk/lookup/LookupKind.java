package org.relaydesk.lookup;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;

/**
 * One kind of look-up, as the API speaks of it.
 *
 * @param path the plural in URLs and answers
 * @param singular the wrapper of one record
 * @param entity its entity
 * @param maker makes a new one
 * @param parent what its values belong to; null where they stand alone
 * @param records reads its lists
 * @param <T> the entity
 */
public record LookupKind<T extends LookupEntry>(
    String path,
    String singular,
    Class<T> entity,
    Supplier<T> maker,
    @Nullable Parent parent,
    RecordQuery<T> records) {

  /**
   * The kind above.
   *
   * @param field names the value above in the API
   */
  public record Parent(String field, Class<? extends LookupEntry> entity) {}

  /** A kind that stands alone. */
  public static <T extends LookupEntry> LookupKind<T> of(
      String path, String singular, Class<T> entity, Supplier<T> maker, FieldList.Builder fields) {
    return new LookupKind<>(
        path, singular, entity, maker, null, new RecordQuery<>(entity, fields.build(), "version"));
  }

  /** The same kind, with values that belong to those of another kind. */
  public LookupKind<T> below(String field, Class<? extends LookupEntry> above) {
    return new LookupKind<>(path, singular, entity, maker, new Parent(field, above), records);
  }

  /** The same kind by another name. */
  public LookupKind<T> called(String otherPath, String otherSingular) {
    return new LookupKind<>(otherPath, otherSingular, entity, maker, parent, records);
  }

  /** Its values as they are stored. */
  EntityKind<T> stored() {
    return new EntityKind<>(entity, singular, LookupEntry::version);
  }

  /** Whether pages show its values in a color. */
  boolean coloured() {
    return Coloured.class.isAssignableFrom(entity);
  }

  /** The fields that every kind has. */
  public static FieldList.Builder commonFields() {
    return new FieldList.Builder()
        .id("id", "id", "Its id.")
        .text("name", "name", "Its name, unique among its kind.")
        .text("description", "description", "What it is for.")
        .flag("deleted", "deleted", "Whether it is out of use: new records can't have it.");
  }
}

package org.relaydesk.lookup;

import org.relaydesk.base.query.FieldList;
import org.relaydesk.base.query.RecordQuery;

/**
 * One kind of look-up, as the API speaks of it.
 *
 * @param path the plural in URLs and answers
 * @param singular the wrapper of one record
 * @param entity its entity
 * @param records reads its lists
 * @param <T> the entity
 */
public record LookupKind<T extends LookupEntry>(
    String path, String singular, Class<T> entity, RecordQuery<T> records) {

  static <T extends LookupEntry> LookupKind<T> of(
      String path, String singular, Class<T> entity, FieldList.Builder fields) {
    return new LookupKind<>(
        path, singular, entity, new RecordQuery<>(entity, fields.build(), "id"));
  }

  /** The fields that every kind has. */
  public static FieldList.Builder commonFields() {
    return new FieldList.Builder()
        .id("id", "id")
        .text("name", "name")
        .text("description", "description")
        .flag("deleted", "deleted");
  }
}

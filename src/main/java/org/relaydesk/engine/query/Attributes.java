package org.relaydesk.engine.query;

import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the columns of an entity in hand as a query would answer them. */
final class Attributes {
  private final List<Field> fields;

  /**
   * The attributes behind some paths.
   *
   * @throws IllegalArgumentException for a path that leads beyond the entity itself
   */
  Attributes(Class<?> entity, List<String> paths) {
    fields = paths.stream().map(path -> field(entity, path)).toList();
  }

  @Nullable Object[] of(Object record) {
    Object[] row = new Object[fields.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = value(fields.get(i), record);
    }
    return row;
  }

  private static @Nullable Object value(Field field, Object record) {
    try {
      return field.get(record);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field(Class<?> entity, String path) {
    for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(path)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new IllegalArgumentException(entity.getName() + " itself has no '" + path + "'");
  }
}

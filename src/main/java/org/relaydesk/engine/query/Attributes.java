package org.relaydesk.engine.query;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a loaded entity as a query would answer them. A dotted path goes to a
 * referenced entity if that is loaded, too; nothing is loaded by it.
 */
final class Attributes {
  private final List<List<Field>> paths;

  /**
   * The attributes behind some paths.
   *
   * @throws IllegalArgumentException for a path that leads nowhere
   */
  Attributes(Class<?> entity, List<String> paths) {
    this.paths = paths.stream().map(path -> fields(entity, path)).toList();
  }

  private static List<Field> fields(Class<?> entity, String path) {
    List<Field> fields = new ArrayList<>();
    Class<?> type = entity;
    for (String name : path.split("\\.", -1)) {
      fields.add(field(type, name));
      type = fields.get(fields.size() - 1).getType();
    }
    return List.copyOf(fields);
  }

  @Nullable Object[] of(Object record) {
    Object[] row = new Object[paths.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = value(paths.get(i), record);
    }
    return row;
  }

  private static @Nullable Object value(List<Field> path, Object record) {
    Object value = record;
    for (Field field : path) {
      value = value == null ? null : value(field, value);
    }
    return value;
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
    throw new IllegalArgumentException(entity.getName() + " has no '" + path + "'");
  }
}

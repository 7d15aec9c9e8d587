package org.relaydesk.ground.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Does to an object what a container or the database would do: makes it, and sets its fields. */
public final class Inside {
  private Inside() {}

  /** A new object of a class whose constructor is for the provider only. */
  public static <T> T make(Class<T> type) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Sets a field, wherever in the object's classes it is declared; gives the object. */
  public static <T> T put(T target, String name, @Nullable Object value) {
    try {
      Field field = field(target.getClass(), name);
      field.setAccessible(true);
      field.set(target, value);
      return target;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What a field holds. */
  public static @Nullable Object get(Object target, String name) {
    try {
      Field field = field(target.getClass(), name);
      field.setAccessible(true);
      return field.get(target);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      Class<?> above = type.getSuperclass();
      if (above == null) {
        throw e;
      }
      return field(above, name);
    }
  }
}

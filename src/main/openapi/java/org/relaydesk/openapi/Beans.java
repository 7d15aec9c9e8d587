package org.relaydesk.openapi;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/**
 * Makes beans as far as their declarations go: with the features' beans that are injected into
 * them, and nothing that stands on a server: no settings, clock, caller or database.
 */
public final class Beans {
  private Beans() {}

  /** A bean whose declarations are made. */
  public static <T> T declared(Class<T> type) {
    try {
      T bean = made(type);
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(PostConstruct.class)) {
          method.setAccessible(true);
          method.invoke(bean);
        }
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Can't make " + type, e);
    }
  }

  private static <T> T made(Class<T> type) throws ReflectiveOperationException {
    Constructor<T> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    T bean = constructor.newInstance();
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(Inject.class) && isOurs(field.getType())) {
        field.setAccessible(true);
        field.set(bean, made(field.getType()));
      }
    }
    return bean;
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.relaydesk.")
        && !type.getName().startsWith("org.relaydesk.ground.")
        && !type.isInterface()
        && !Modifier.isAbstract(type.getModifiers())
        && Stream.of(type.getDeclaredConstructors()).anyMatch(c -> c.getParameterCount() == 0);
  }
}

package org.relaydesk.engine.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.query.criteria.Joins;

/** Criteria that say what they are: the shape of a condition can be read without a database. */
final class SpokenCriteria {
  private SpokenCriteria() {}

  /** A builder whose expressions are texts like {@code or(equal(a, 1), isNull(b))}. */
  static CriteriaBuilder builder() {
    return spoken(CriteriaBuilder.class, "");
  }

  /** Joins whose paths are texts; a left join is marked by a tilde. */
  static Joins joins() {
    return new Joins(null, spoken(From.class, "root"));
  }

  private static <T> T spoken(Class<T> type, String text) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer(method, arguments, text)));
  }

  private static @Nullable Object answer(
      Method method, @Nullable Object @Nullable [] arguments, String text) {
    Class<?> type = method.getReturnType();
    Object[] given = arguments == null ? new Object[0] : arguments;
    return switch (method.getName()) {
      case "toString" -> text;
      case "hashCode" -> text.hashCode();
      case "equals" -> text.equals(String.valueOf(given[0]));
      case "get" -> spoken(Path.class, text.equals("root") ? given[0] + "" : text + "." + given[0]);
      case "join" -> spoken(type, (text.equals("root") ? "" : text + ".") + "~" + given[0]);
      default -> spoken(type, method.getName() + "(" + spoken(given) + ")");
    };
  }

  private static String spoken(@Nullable Object[] given) {
    return Arrays.stream(given)
        .flatMap(each -> each instanceof Object[] many ? Arrays.stream(many) : Stream.of(each))
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}

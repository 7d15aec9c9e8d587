package org.relaydesk.ground.input;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of an input: absent (it stays), cleared by null, or a value. A partial edit needs all
 * three.
 */
public final class Change<T> {
  private static final Change<?> ABSENT = new Change<>(false, null);
  private static final Change<?> CLEARED = new Change<>(true, null);

  private final boolean present;
  private final @Nullable T value;

  private Change(boolean present, @Nullable T value) {
    this.present = present;
    this.value = value;
  }

  /** The input doesn't name the field. */
  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Change<T> absent() {
    return (Change<T>) ABSENT;
  }

  /** The input sets the field to null. */
  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Change<T> cleared() {
    return (Change<T>) CLEARED;
  }

  /** The input sets the field to this value; null clears. */
  public static <T> Change<T> to(@Nullable T value) {
    return value == null ? cleared() : new Change<>(true, value);
  }

  /** Whether the input names the field, be it with null. */
  public boolean isPresent() {
    return present;
  }

  /** Whether the input names the field, with null. */
  public boolean isCleared() {
    return present && value == null;
  }

  /** The value given; empty where the field is absent or cleared. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The field's value after the change. */
  public @Nullable T orElse(@Nullable T current) {
    return present ? value : current;
  }

  /** The value given, or this one where the field is absent or cleared. */
  public T orDefault(T fallback) {
    return value == null ? fallback : value;
  }

  /** Hands on the value, or null where the field is cleared; does nothing where it is absent. */
  public void ifPresent(Consumer<@Nullable T> use) {
    if (present) {
      use.accept(value);
    }
  }

  /** Hands on the value; does nothing where the field is absent or cleared. */
  public void ifValue(Consumer<T> use) {
    if (value != null) {
      use.accept(value);
    }
  }

  /** The same change with another value; absent and cleared stay so. */
  public <R> Change<R> map(Function<T, @Nullable R> conversion) {
    if (value != null) {
      return Change.to(conversion.apply(value));
    }
    return present ? cleared() : absent();
  }

  @Override
  public String toString() {
    return present ? "to " + value : "absent";
  }
}

package org.relaydesk.request.model;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;

/**
 * A field of a ticket that callers may set: its reader, its place in the ticket, and its text in
 * history.
 *
 * @param name its name in the contract
 * @param reader reads the shape, without the database
 * @param resolver turns what was read into what is held, or refuses it
 * @param getter what the ticket holds
 * @param setter makes the ticket hold it
 * @param formatter the held value as people read it
 * @param <I> what is read
 * @param <V> what is held
 */
public record EditableField<I, V>(
    String name,
    Function<InputObject, Change<I>> reader,
    BiFunction<Request, I, V> resolver,
    Function<Request, @Nullable V> getter,
    BiConsumer<Request, @Nullable V> setter,
    Function<V, String> formatter) {

  /** Accepts the value that the ticket holds, even one that is out of use. */
  static BiFunction<Request, Reference, Long> kept(
      Function<Request, @Nullable Long> getter, BiFunction<Request, Reference, Long> resolver) {
    return (request, reference) -> {
      Long held = getter.apply(request);
      return held != null && reference.isId(held) ? held : resolver.apply(request, reference);
    };
  }

  /** A text, stored as it is read. */
  static EditableField<String, String> text(
      String name,
      int longest,
      Function<Request, @Nullable String> getter,
      BiConsumer<Request, @Nullable String> setter) {
    return new EditableField<>(
        name, in -> in.text(name, longest), (r, text) -> text, getter, setter, text -> text);
  }

  /** A text that may be HTML. */
  static EditableField<String, String> richText(
      String name,
      int longest,
      Function<Request, @Nullable String> getter,
      BiConsumer<Request, @Nullable String> setter) {
    return new EditableField<>(
        name, in -> in.richText(name, longest), (r, text) -> text, getter, setter, text -> text);
  }

  /** A field that is true or false. */
  static EditableField<Boolean, Boolean> flag(
      String name,
      Function<Request, @Nullable Boolean> getter,
      BiConsumer<Request, @Nullable Boolean> setter) {
    return new EditableField<>(
        name, in -> in.bool(name), (r, flag) -> flag, getter, setter, String::valueOf);
  }

  /** Reads this field of an input; it is applied later, in the transaction. */
  Setting<I, V> read(InputObject in) {
    return new Setting<>(this, reader.apply(in));
  }

  Held<V> held(Request request) {
    return new Held<>(this, getter.apply(request));
  }

  /**
   * The value of a ticket's field at some moment.
   *
   * @param value null for none
   * @param <V> what is held
   */
  public record Held<V>(EditableField<?, V> field, @Nullable V value) {
    String name() {
      return field.name;
    }

    /** The value as people read it, which may cost a statement; null where there is none. */
    @Nullable String shown() {
      return value == null ? null : field.formatter.apply(value);
    }
  }

  /**
   * A field of an input.
   *
   * @param <I> what was read
   * @param <V> what will be held
   */
  public record Setting<I, V>(EditableField<I, V> field, Change<I> change) {
    /** Whether it gives a field of this name a value. */
    boolean sets(String name) {
      return field.name().equals(name) && change.value().isPresent();
    }

    /** Sets the ticket's field; does nothing where the input doesn't name it. */
    void apply(Request request) {
      if (change.isPresent()) {
        field.setter.accept(
            request, change.map(read -> field.resolver.apply(request, read)).orElse(null));
      }
    }
  }
}

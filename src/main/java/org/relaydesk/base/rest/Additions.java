package org.relaydesk.base.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.idempotency.Repeats;

/** Adds what a POST brings, once for each Idempotency-Key (contract §13, 18 and 33). */
@ApplicationScoped
public class Additions {
  @Inject private Repeats repeats;
  @Inject private CurrentInput input;

  /**
   * Adds a record, or finds the one that the same POST added before.
   *
   * @param idempotencyKey the header; null where the client sent none
   * @param add as {@link Repeats#once} wants it
   * @param find what an earlier POST of the caller added, by its id; empty where it is gone
   */
  public <T> Repeats.Made<T> once(
      @Nullable String idempotencyKey,
      Function<LongConsumer, T> add,
      LongFunction<Optional<T>> find) {
    return repeats.once(
        idempotencyKey,
        input.path(),
        input::inputHash,
        add,
        id -> find.apply(id).orElseThrow(() -> CurrentInput.noSuchId(id)));
  }
}

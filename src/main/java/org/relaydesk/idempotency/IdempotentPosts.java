package org.relaydesk.idempotency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.SqlCause;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Warnings;

/**
 * Runs a POST once for each Idempotency-Key (contract §13, 18 and 33). Every POST goes through
 * here, and so does a PUT that isn't safe to repeat.
 */
@ApplicationScoped
public class IdempotentPosts {
  private static final int LONGEST_KEY = 255;

  @EJB private IdempotencyKeys keys;
  @Inject private CurrentCaller caller;
  @Inject private CurrentInput input;
  @Inject private Warnings warnings;
  @Inject private ChangeStamps stamps;

  /**
   * Adds a record, once.
   *
   * @param add gives it even to a caller who may not look
   * @param find one by its id, for a caller who may look or may add
   * @see #once
   */
  public Posted<FoundRecord> add(
      @Nullable String idempotencyKey,
      Supplier<FoundRecord> add,
      LongFunction<Optional<FoundRecord>> find) {
    return once(idempotencyKey, add, FoundRecord::id, find);
  }

  /**
   * Does what a POST asks, or finds what the same POST did before. A repeat is answered as the
   * first was, even if the same input would be refused today. Without a key each call does it anew.
   * What loses to a {@linkplain ConcurrentAddException concurrent add} is done once more, and so is
   * what named a record that was deleted meanwhile.
   *
   * @param idempotencyKey the header; null where the client sent none
   * @param act the use case: one transaction, which the key joins
   * @param id gives the id of what was done
   * @param find what an earlier POST of the caller did, by that id; empty where it is gone
   * @throws org.relaydesk.ground.kernel.DeskException {@link Failure#CONFLICT} where the key was
   *     used for another input, {@link Failure#NOT_FOUND} where the record is gone
   */
  public <T> Posted<T> once(
      @Nullable String idempotencyKey,
      Supplier<T> act,
      ToLongFunction<T> id,
      LongFunction<Optional<T>> find) {
    if (idempotencyKey == null) {
      return new Posted<>(retried(act), false);
    }
    return once(post(checked(idempotencyKey), input.inputHash()), act, id, find);
  }

  /**
   * The same for a body that is read as it comes: an upload. It is read before anything is done, so
   * a repeat is sent whole again; what came of a body that led to nothing is dropped.
   *
   * @param act the use case, once the body is there
   * @see #once
   */
  public <T> Posted<T> arriving(
      @Nullable String idempotencyKey,
      ArrivingBody body,
      Supplier<T> act,
      ToLongFunction<T> id,
      LongFunction<Optional<T>> find) {
    String key = idempotencyKey == null ? null : checked(idempotencyKey);
    boolean taken = false;
    try {
      String hash = body.receive();
      Posted<T> posted =
          key == null ? new Posted<>(retried(act), false) : once(post(key, hash), act, id, find);
      taken = !posted.repeated();
      return posted;
    } finally {
      if (!taken) {
        body.drop();
      }
    }
  }

  private IdempotencyKeys.Post post(String key, String hash) {
    return new IdempotencyKeys.Post(caller.get().personId(), key, input.path(), hash);
  }

  private <T> Posted<T> once(
      IdempotencyKeys.Post post,
      Supplier<T> act,
      ToLongFunction<T> id,
      LongFunction<Optional<T>> find) {
    Supplier<T> keyed = () -> keys.first(post, act, id);
    try {
      return new Posted<>(retried(keyed), false);
    } catch (KeyUsedBefore e) {
      return repeated(post, find).orElseGet(() -> afresh(post, keyed, find));
    }
  }

  private <T> T retried(Supplier<T> act) {
    try {
      return act.get();
    } catch (ConcurrentAddException e) {
      return act.get();
    } catch (RuntimeException e) {
      if (!SqlCause.namesWhatIsGone(e)) {
        throw e;
      }
      stamps.look(); // What this node knew by name was deleted, maybe on another one.
      return act.get();
    }
  }

  private <T> Optional<Posted<T>> repeated(
      IdempotencyKeys.Post post, LongFunction<Optional<T>> find) {
    Optional<IdempotencyKeys.Used> used = keys.find(post.ownerId(), post.idempotencyKey());
    used.ifPresent(before -> requireSame(before, post));
    used.ifPresent(before -> warnings.recall(before.warnings()));
    return used.map(IdempotencyKeys.Used::resultId)
        .map(id -> new RecordId(id).find(find))
        .map(record -> new Posted<>(record, true));
  }

  /** Does it anew: the key is older than a day. */
  private <T> Posted<T> afresh(
      IdempotencyKeys.Post post, Supplier<T> keyed, LongFunction<Optional<T>> find) {
    keys.forgetIfOld(post.ownerId(), post.idempotencyKey());
    try {
      return new Posted<>(retried(keyed), false);
    } catch (KeyUsedBefore e) {
      return repeated(post, find)
          .orElseThrow(() -> new ConcurrentAddException("Two repeats at once"));
    }
  }

  private static void requireSame(IdempotencyKeys.Used before, IdempotencyKeys.Post post) {
    if (!before.path().equals(post.path()) || !before.inputHash().equals(post.inputHash())) {
      throw Failure.CONFLICT.of(
          "Idempotency-Key", "This Idempotency-Key was used for another request");
    }
  }

  private static String checked(String idempotencyKey) {
    boolean visible = idempotencyKey.chars().allMatch(c -> c > ' ' && c < 127);
    if (idempotencyKey.isEmpty() || idempotencyKey.length() > LONGEST_KEY || !visible) {
      throw Failure.INVALID_VALUE.of(
          "Idempotency-Key", "Idempotency-Key wants 1 to 255 visible ASCII characters");
    }
    return idempotencyKey;
  }
}

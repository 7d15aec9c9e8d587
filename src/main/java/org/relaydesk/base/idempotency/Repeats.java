package org.relaydesk.base.idempotency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.CurrentCaller;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Failure;

/** Runs what adds a record so that asking again adds nothing. Opens no transaction of its own. */
@ApplicationScoped
public class Repeats {
  /** For what is added without an Idempotency-Key. */
  public static final LongConsumer NO_CLAIM = id -> {};

  private static final int LONGEST_KEY = 255;

  @EJB private IdempotentPosts posts;
  @Inject private CurrentCaller caller;

  /**
   * What came of it.
   *
   * @param record what was made
   * @param replayed whether an earlier POST made it
   */
  public record Made<T>(T record, boolean replayed) {}

  /**
   * Adds a record, or finds the one that the same POST added before.
   *
   * @param idempotencyKey the header; null where the client sent none
   * @param inputHash asked for only where there is a key
   * @param add runs one transaction and gives the record. First in it, before the input is checked,
   *     it hands the id that the record will have to the claim, which ties the key to it: a repeat
   *     must be answered as the first was, even if the same input would be refused today
   * @param find gives the record that an earlier POST made, by its id
   * @throws DeskException {@link Failure#CONFLICT} where the key was used for another input
   */
  public <T> Made<T> once(
      @Nullable String idempotencyKey,
      String path,
      Supplier<String> inputHash,
      Function<LongConsumer, T> add,
      LongFunction<T> find) {
    if (idempotencyKey == null) {
      return new Made<>(winning(() -> add.apply(NO_CLAIM)), false);
    }
    IdempotentPosts.Post post =
        new IdempotentPosts.Post(
            caller.get().personId(), checked(idempotencyKey), path, inputHash.get());
    Supplier<T> claimed = () -> add.apply(id -> posts.claim(post, id));
    try {
      return new Made<>(winning(claimed), false);
    } catch (PostedBefore e) {
      return replay(post, find).orElseGet(() -> afresh(post, claimed, find));
    }
  }

  /** Does it again, once, where another transaction was first with something that both made. */
  private static <T> T winning(Supplier<T> add) {
    try {
      return add.get();
    } catch (RaceLost e) {
      return add.get();
    }
  }

  private <T> Optional<Made<T>> replay(IdempotentPosts.Post post, LongFunction<T> find) {
    Optional<IdempotentPosts.Posted> found = posts.find(post.ownerId(), post.idempotencyKey());
    found.ifPresent(posted -> requireSame(posted, post));
    return found.map(posted -> new Made<>(find.apply(posted.resultId()), true));
  }

  private <T> Made<T> afresh(IdempotentPosts.Post post, Supplier<T> add, LongFunction<T> find) {
    posts.forgetIfOld(post.ownerId(), post.idempotencyKey());
    try {
      return new Made<>(winning(add), false);
    } catch (PostedBefore e) {
      return replay(post, find).orElseThrow(() -> new RaceLost("Two repeats at once"));
    }
  }

  private static void requireSame(IdempotentPosts.Posted posted, IdempotentPosts.Post post) {
    if (!posted.path().equals(post.path()) || !posted.inputHash().equals(post.inputHash())) {
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

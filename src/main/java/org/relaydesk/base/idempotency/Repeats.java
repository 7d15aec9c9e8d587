package org.relaydesk.base.idempotency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.CurrentCaller;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Failure;

/** Runs what adds a record so that asking again adds nothing. Opens no transaction of its own. */
@ApplicationScoped
public class Repeats {
  private static final int LONGEST_KEY = 255;

  @EJB private IdempotentPosts posts;
  @Inject private PendingPost pending;
  @Inject private CurrentCaller caller;

  /**
   * What came of it.
   *
   * @param id the record
   * @param replayed whether an earlier POST made it
   */
  public record Made(long id, boolean replayed) {}

  /**
   * Adds a record, or finds the one that the same POST added before.
   *
   * @param idempotencyKey the header; null where the client sent none
   * @param inputHash asked for only where there is a key
   * @param add runs one transaction, claims its id by {@link IdempotentPosts#claim}, and gives it
   * @throws DeskException {@link Failure#CONFLICT} where the key was used for another input
   */
  public Made once(
      @Nullable String idempotencyKey, String path, Supplier<String> inputHash, LongSupplier add) {
    if (idempotencyKey == null) {
      return new Made(winning(add), false);
    }
    PendingPost.Post post =
        new PendingPost.Post(
            caller.get().personId(), checked(idempotencyKey), path, inputHash.get());
    pending.expect(post);
    try {
      return new Made(winning(add), false);
    } catch (PostedBefore e) {
      return replay(post).orElseGet(() -> afresh(post, add));
    }
  }

  /** Does it again, once, where another transaction was first with something that both made. */
  private static long winning(LongSupplier add) {
    try {
      return add.getAsLong();
    } catch (RaceLost e) {
      return add.getAsLong();
    }
  }

  private Optional<Made> replay(PendingPost.Post post) {
    Optional<IdempotentPosts.Posted> found = posts.find(post.ownerId(), post.idempotencyKey());
    found.ifPresent(posted -> requireSame(posted, post));
    return found.map(posted -> new Made(posted.resultId(), true));
  }

  private Made afresh(PendingPost.Post post, LongSupplier add) {
    posts.forgetIfOld(post.ownerId(), post.idempotencyKey());
    try {
      return new Made(winning(add), false);
    } catch (PostedBefore e) {
      return replay(post).orElseThrow(() -> new RaceLost("Two repeats at once"));
    }
  }

  private static void requireSame(IdempotentPosts.Posted posted, PendingPost.Post post) {
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

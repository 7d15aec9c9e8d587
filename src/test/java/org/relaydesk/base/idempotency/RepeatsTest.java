package org.relaydesk.base.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.base.kernel.Caller;
import org.relaydesk.base.kernel.CurrentCaller;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.kernel.Grants;
import org.relaydesk.base.kernel.Inside;

class RepeatsTest {
  private static final String PATH = "v3/requests";

  private final CurrentCaller caller = new CurrentCaller();
  private final Remembered posts = new Remembered();
  private final Repeats repeats = new Repeats();
  private long nextId = 17;
  private int races;

  @BeforeEach
  void prepare() {
    Inside.put(repeats, "posts", posts);
    Inside.put(repeats, "caller", caller);
    caller.set(new Caller(4, "Sam Roe", Grants.NONE, Set.of(), null));
  }

  @Test
  void theSameKeyAndInputAddOnce() {
    assertThat(once("alarm-1", "hash")).isEqualTo(new Repeats.Made<>(17L, false));
    assertThat(once("alarm-1", "hash")).isEqualTo(new Repeats.Made<>(17L, true));
    assertThat(once("alarm-2", "hash")).isEqualTo(new Repeats.Made<>(18L, false));
  }

  @Test
  void withoutAKeyEachPostAdds() {
    assertThat(once(null, "hash").record()).isNotEqualTo(once(null, "hash").record());
  }

  @Test
  void keysAreTheCallersOwn() {
    Long first = once("alarm-1", "hash").record();
    caller.set(new Caller(5, "Another", Grants.NONE, Set.of(), null));
    assertThat(once("alarm-1", "hash").record()).isNotEqualTo(first);
  }

  @Test
  void theSameKeyForAnotherInputOrPathIsAConflict() {
    once("alarm-1", "hash");
    DeskException otherInput =
        catchThrowableOfType(DeskException.class, () -> once("alarm-1", "other"));
    assertThat(otherInput.failure()).isEqualTo(Failure.CONFLICT);
    assertThatThrownBy(
            () -> repeats.once("alarm-1", "v3/technicians", () -> "hash", this::add, id -> id))
        .isInstanceOf(DeskException.class);
  }

  @Test
  void aKeyWhoseDayIsOverIsNew() {
    once("alarm-1", "hash");
    posts.dayIsOver = true;
    assertThat(once("alarm-1", "other")).isEqualTo(new Repeats.Made<>(18L, false));
  }

  @Test
  void aLostRaceIsRunOnceMore() {
    races = 1;
    assertThat(once("alarm-1", "hash").replayed()).isFalse();
    races = 2;
    DeskException lost = catchThrowableOfType(DeskException.class, () -> once("alarm-2", "hash"));
    assertThat(lost.failure()).isEqualTo(Failure.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "tab\t", "\u00e9", "nul\u0000"})
  void aKeyIsVisibleAscii(String key) {
    DeskException refused = catchThrowableOfType(DeskException.class, () -> once(key, "hash"));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields()).containsExactly("Idempotency-Key");
  }

  @Test
  void aKeyHasABound() {
    assertThat(once("k".repeat(255), "hash").replayed()).isFalse();
    assertThatThrownBy(() -> once("k".repeat(256), "hash")).isInstanceOf(DeskException.class);
  }

  private Repeats.Made<Long> once(@Nullable String key, String hash) {
    return repeats.once(key, PATH, () -> hash, this::add, id -> id);
  }

  /** What {@code Requests.add} does: takes an id, claims it, and is rolled back where it can't. */
  private Long add(LongConsumer claim) {
    long id = nextId;
    claim.accept(id);
    if (races > 0) {
      races--;
      posts.rollBack(id);
      throw new RaceLost("person");
    }
    nextId++;
    return id;
  }

  /** The table, in memory. */
  private static final class Remembered extends IdempotentPosts {
    private final Map<String, Posted> kept = new HashMap<>();
    private boolean dayIsOver;

    @Override
    public void claim(Post post, long id) {
      Posted posted = new Posted(post.path(), post.inputHash(), id, 0);
      if (kept.putIfAbsent(post.ownerId() + post.idempotencyKey(), posted) != null) {
        throw new PostedBefore();
      }
    }

    private void rollBack(long id) {
      kept.values().removeIf(posted -> posted.resultId() == id);
    }

    @Override
    public Optional<Posted> find(long ownerId, String idempotencyKey) {
      return dayIsOver ? Optional.empty() : Optional.ofNullable(kept.get(ownerId + idempotencyKey));
    }

    @Override
    public void forgetIfOld(long ownerId, String idempotencyKey) {
      if (dayIsOver) {
        kept.remove(ownerId + idempotencyKey);
      }
    }
  }
}

package org.relaydesk.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.kernel.Warnings;

class IdempotentPostsTest {
  private final CurrentCaller caller = new CurrentCaller();
  private final Asked asked = new Asked();
  private final Remembered keys = new Remembered();
  private final IdempotentPosts posts = new IdempotentPosts();
  private long nextId = 17;
  private int races;
  private int gone;
  private int looks;
  private int received;
  private int dropped;

  @BeforeEach
  void prepare() {
    Inside.put(posts, "keys", keys);
    Inside.put(posts, "warnings", new Warnings());
    Inside.put(posts, "caller", caller);
    Inside.put(posts, "input", asked);
    Inside.put(posts, "stamps", new Looked());
    caller.set(new Caller(4, "Sam Roe", Grants.NONE, Set.of(), null));
  }

  @Test
  void theSameKeyAndInputAddOnce() {
    assertThat(once("alarm-1", "hash")).isEqualTo(new Posted<>(17L, false));
    assertThat(once("alarm-1", "hash")).isEqualTo(new Posted<>(17L, true));
    assertThat(once("alarm-2", "hash")).isEqualTo(new Posted<>(18L, false));
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
    assertThat(refused("alarm-1", "other")).isEqualTo(Failure.CONFLICT);
    asked.path = "v3/technicians";
    assertThat(refused("alarm-1", "hash")).isEqualTo(Failure.CONFLICT);
  }

  @Test
  void aRepeatOfWhatIsGoneIsNotFound() {
    once("alarm-1", "hash");
    DeskException gone =
        catchThrowableOfType(
            DeskException.class,
            () -> posts.once("alarm-1", this::add, Long::longValue, id -> Optional.empty()));
    assertThat(gone.failure()).isEqualTo(Failure.NOT_FOUND);
  }

  @Test
  void aKeyWhoseDayIsOverIsNew() {
    once("alarm-1", "hash");
    keys.dayIsOver = true;
    assertThat(once("alarm-1", "other")).isEqualTo(new Posted<>(18L, false));
  }

  @Test
  void whatLosesToAConcurrentAddIsRunOnceMore() {
    races = 1;
    assertThat(once("alarm-1", "hash").repeated()).isFalse();
    races = 2;
    assertThat(refused("alarm-2", "hash")).isEqualTo(Failure.UNAVAILABLE);
  }

  @Test
  void whatNamedSomethingDeletedMeanwhileIsRunOnceMoreWithFreshCaches() {
    gone = 1;
    assertThat(once("alarm-1", "hash").repeated()).isFalse();
    assertThat(looks).isEqualTo(1);
    gone = 2;
    assertThat(catchThrowableOfType(EJBException.class, () -> once("alarm-2", "hash"))).isNotNull();
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
    assertThat(once("k".repeat(255), "hash").repeated()).isFalse();
    assertThat(refused("k".repeat(256), "hash")).isEqualTo(Failure.INVALID_VALUE);
  }

  @Test
  void whatCameOfABodyIsKeptByWhoeverIsFirst() {
    assertThat(arriving("upload-1", "hash")).isEqualTo(new Posted<>(17L, false));
    assertThat(arriving(null, "hash")).isEqualTo(new Posted<>(18L, false));
    assertThat(dropped).isZero();
  }

  @Test
  void whatCameOfABodyIsDroppedWhereItIsARepeatOrIsRefused() {
    arriving("upload-1", "hash");
    assertThat(arriving("upload-1", "hash")).isEqualTo(new Posted<>(17L, true));
    assertThat(dropped).isEqualTo(1);
    assertThat(catchThrowableOfType(DeskException.class, () -> arriving("upload-1", "other")))
        .isNotNull();
    assertThat(dropped).isEqualTo(2);
    races = 2;
    assertThat(catchThrowableOfType(DeskException.class, () -> arriving("upload-2", "hash")))
        .isNotNull();
    assertThat(dropped).isEqualTo(3);
  }

  @Test
  void aBodyWithAKeyThatIsNoneIsNotRead() {
    assertThat(catchThrowableOfType(DeskException.class, () -> arriving("two words", "hash")))
        .isNotNull();
    assertThat(received).isZero();
  }

  private Posted<Long> arriving(@Nullable String key, String hash) {
    ArrivingBody body =
        new ArrivingBody() {
          @Override
          public String receive() {
            received++;
            return hash;
          }

          @Override
          public void drop() {
            dropped++;
          }
        };
    return posts.arriving(key, body, this::add, Long::longValue, Optional::of);
  }

  private Failure refused(String key, String hash) {
    return catchThrowableOfType(DeskException.class, () -> once(key, hash)).failure();
  }

  private Posted<Long> once(@Nullable String key, String hash) {
    asked.hash = hash;
    return posts.once(key, this::add, Long::longValue, Optional::of);
  }

  private Long add() {
    if (races > 0) {
      races--;
      throw new ConcurrentAddException("person");
    }
    if (gone > 0) {
      gone--;
      throw new EJBException(new IllegalStateException(new SQLException("x", "23506")));
    }
    return nextId++;
  }

  /** The caches of what may be deleted. */
  private final class Looked extends ChangeStamps {
    @Override
    public synchronized void look() {
      looks++;
    }
  }

  /** The call at hand. */
  private static final class Asked extends CurrentInput {
    private String path = "v3/requests";
    private String hash = "";

    @Override
    public String path() {
      return path;
    }

    @Override
    public String inputHash() {
      return hash;
    }
  }

  /** The table, in memory; what fails leaves nothing in it. */
  private static final class Remembered extends IdempotencyKeys {
    private final Map<String, Used> kept = new HashMap<>();
    private boolean dayIsOver;

    @Override
    public <T> T first(Post post, Supplier<T> act, ToLongFunction<T> id) {
      String key = post.ownerId() + post.idempotencyKey();
      if (kept.containsKey(key)) {
        throw new KeyUsedBefore();
      }
      T made = act.get();
      kept.put(key, new Used(post.path(), post.inputHash(), id.applyAsLong(made), 0, "[]"));
      return made;
    }

    @Override
    public Optional<Used> find(long ownerId, String idempotencyKey) {
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

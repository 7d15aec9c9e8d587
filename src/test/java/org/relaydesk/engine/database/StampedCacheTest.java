package org.relaydesk.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StampedCacheTest {
  private final StampedCache<String, String> cache = new StampedCache<>();

  @Test
  void aValueIsLoadedOnce() {
    AtomicInteger loads = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      assertThat(cache.get("a", () -> "loaded " + loads.incrementAndGet())).isEqualTo("loaded 1");
    }
  }

  @Test
  void whatIsNotThereIsAskedAgain() {
    assertThat(cache.find("a", Optional::empty)).isEmpty();
    assertThat(cache.find("a", () -> Optional.of("now"))).contains("now");
    assertThat(cache.find("a", Optional::empty)).contains("now");
  }

  @Test
  void aReloadReplacesWhatIsThere() {
    assertThat(cache.get("a", () -> "old")).isEqualTo("old");
    assertThat(cache.reload("a", () -> "new")).isEqualTo("new");
    assertThat(cache.get("a", () -> "newer")).isEqualTo("new");
  }

  @Test
  void whatIsMissingIsLoadedAtOnce() {
    cache.get("a", () -> "a");
    List<Set<String>> asked = new ArrayList<>();
    Function<Set<String>, Collection<String>> loader =
        keys -> {
          asked.add(keys);
          return keys;
        };
    cache.fill(Set.of("a", "b", "c"), loader, Function.identity());
    cache.fill(Set.of("a", "b", "c"), loader, Function.identity());
    assertThat(asked).containsExactly(Set.of("b", "c"));
    assertThat(cache.find("c", Optional::empty)).contains("c");
  }

  @Test
  void aSlowLoaderCantRefillANewerGeneration() throws Exception {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch cleared = new CountDownLatch(1);
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(
            () ->
                cache.get(
                    "status",
                    () -> {
                      loading.countDown();
                      await(cleared);
                      return "stale";
                    }));
    await(loading);
    cache.clear();
    cleared.countDown();
    assertThat(slow.get(10, TimeUnit.SECONDS)).as("its own caller's answer").isEqualTo("stale");
    assertThat(cache.get("status", () -> "fresh")).isEqualTo("fresh");
  }

  @Test
  void aSlowLoaderCantReplaceWhatWasLoadedLater() {
    String slow =
        cache.get(
            "reps",
            () -> {
              cache.reload("reps", () -> "fresh");
              return "stale";
            });
    assertThat(slow).as("its own caller's answer").isEqualTo("stale");
    assertThat(cache.get("reps", () -> "loaded again")).isEqualTo("fresh");
  }

  @Test
  void aFullCacheBeginsAnewRatherThanGrow() {
    for (int i = 0; i < 20_001; i++) {
      String key = "wrong key " + i;
      assertThat(cache.get(key, () -> key)).isEqualTo(key);
    }
    assertThat(cache.get("wrong key 0", () -> "loaded again")).isEqualTo("loaded again");
  }

  @Test
  void whatIsLoadedAtOnceStaysTogetherInAFullCache() {
    for (int i = 0; i < 19_999; i++) {
      String key = "person " + i;
      cache.get(key, () -> key);
    }
    cache.fill(Set.of("a", "b", "c"), keys -> keys, Function.identity());
    long kept =
        Stream.of("a", "b", "c")
            .filter(key -> cache.find(key, Optional::empty).isPresent())
            .count();
    assertThat(kept).as("all but the last that the old one held").isGreaterThanOrEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.relaydesk.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
  private static final long HOUR = 3_600_000;
  private static final RandomGenerator MIDDLE = fixed(0.5);

  private final RetrySchedule schedule = RetrySchedule.standard();

  private static RandomGenerator fixed(double value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public double nextDouble() {
        return value;
      }
    };
  }

  private long delay(int attempts, @Nullable Long retryAfter, RandomGenerator random) {
    return schedule.delayMillis(attempts, 1_000, retryAfter, random).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2000",
    "2, 5000",
    "3, 10000",
    "4, 20000",
    "5, 20000",
    "20, 20000",
    "21, 40000",
    "22, 80000",
    "27, 2560000",
    "28, 3600000",
    "29, 3600000",
    "5000, 3600000"
  })
  void delaysGrowByTheTable(int attempts, long delay) {
    assertThat(delay(attempts, null, MIDDLE)).isEqualTo(delay);
  }

  @ParameterizedTest
  @CsvSource({"0.0, 18000", "0.5, 20000", "0.999999, 22000"})
  void jitterIsATenthEitherWay(double random, long delay) {
    assertThat(delay(5, null, fixed(random))).isEqualTo(delay);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 2000", // never hurries
    "1, 60000, 60000",
    "5, 3600000, 3600000",
    "5, 7200000, 3600000", // at most an hour early on
    "30, 7200000, 7200000", // or twice the distance
    "30, 999999999, 7200000"
  })
  void retryAfterLengthensWithinBounds(int attempts, long retryAfter, long delay) {
    assertThat(delay(attempts, retryAfter, MIDDLE)).isEqualTo(delay);
  }

  @Test
  void noGapInTheFirstFiveMinutesIsLongerThanTwentyTwoSeconds() {
    for (int seed = 0; seed < 500; seed++) {
      RandomGenerator random = seed == 0 ? fixed(0) : new Random(seed);
      long now = 0;
      for (int attempts = 1; now < 300_000; attempts++) {
        long delay = schedule.delayMillis(attempts, now, null, random).orElseThrow();
        assertThat(delay).isBetween(1_800L, 22_000L);
        now += delay;
      }
    }
  }

  @Test
  void lastAttemptIsMadeWhenTheTimeIsUpAndThenItIsDead() {
    long end = 72 * HOUR;
    assertThat(schedule.delayMillis(90, end - 1, null, MIDDLE)).isEqualTo(Optional.of(1L));
    assertThat(schedule.delayMillis(91, end, null, MIDDLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "691200001"})
  void givingUpOutsideOfEightDaysIsRefused(long millis) {
    assertThatThrownBy(() -> new RetrySchedule(millis))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

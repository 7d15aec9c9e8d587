package org.relaydesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInBrakeTest {
  private static final String HERE = "192.0.2.1";

  private long now = -1_000_000; // Monotonic time may be negative.
  private final SignInBrake brake = new SignInBrake(() -> now);

  private long lookedAt(int attempts, String name) {
    return IntStream.range(0, attempts).filter(i -> brake.begin(HERE, name) == 0).count();
  }

  /** None of them is over when the next one begins. */
  @Test
  void ofManyAttemptsAtOnceFiveAreLookedAt() {
    assertThat(lookedAt(14, "sam")).isEqualTo(5);
    assertThat(brake.begin("192.0.2.2", "sam")).isZero();
    now += 1_000;
    assertThat(lookedAt(14, "sam")).isEqualTo(1);
  }

  @Test
  void whoSucceedsIsCountedForNothing() {
    for (int i = 0; i < 100; i++) {
      assertThat(brake.begin(HERE, "sam")).isZero();
      brake.succeeded(HERE, "sam");
    }
  }

  @Test
  void theWaitBeginsWhenAnAttemptIsKnownToBeWrong() {
    lookedAt(5, "sam");
    now += 5_000;
    brake.failed(HERE, "sam");
    assertThat(brake.begin(HERE, "sam")).isEqualTo(1_000);
  }

  @Test
  void anAddressIsSlowedDownWhateverTheName() {
    long looked = IntStream.range(0, 60).filter(i -> brake.begin(HERE, "name" + i) == 0).count();
    assertThat(looked).isEqualTo(31);
  }

  @Test
  void whatWasTakenBackNeverWas() {
    for (int i = 0; i < 100; i++) {
      assertThat(brake.begin(HERE, "sam")).isZero();
      brake.takeBack(HERE, "sam");
    }
    assertThat(lookedAt(14, "sam")).isEqualTo(5);
  }

  /** It is kept by its beginning, so that no name costs more memory than another. */
  @Test
  void aNameOfAnyLengthIsKeptByItsBeginning() {
    lookedAt(5, "x".repeat(250) + "a".repeat(1_500_000));
    assertThat(brake.begin(HERE, "x".repeat(250) + "b")).isPositive();
  }
}

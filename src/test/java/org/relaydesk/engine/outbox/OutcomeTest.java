package org.relaydesk.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void successIsDelivered(int status) {
    assertThat(Outcome.ofHttp(status, null)).isEqualTo(new Outcome.Delivered(status));
  }

  @ParameterizedTest
  @CsvSource({
    "300, the receiver answered 300; redirects are not followed",
    "308, the receiver answered 308; redirects are not followed",
    "400, the receiver answered 400",
    "404, the receiver answered 404",
    "429, the receiver answered 429",
    "500, the receiver answered 500",
    "503, the receiver answered 503"
  })
  void everythingElseIsTriedAgain(int status, String error) {
    assertThat(Outcome.ofHttp(status, 5_000L)).isEqualTo(new Outcome.Retry(status, error, 5_000L));
  }

  @ParameterizedTest
  @ValueSource(ints = 410)
  void status410StopsTheDelivery(int status) {
    assertThat(Outcome.ofHttp(status, null)).isInstanceOf(Outcome.Stop.class);
  }
}

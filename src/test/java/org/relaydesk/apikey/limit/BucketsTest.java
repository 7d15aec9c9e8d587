package org.relaydesk.apikey.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketsTest {
  @Test
  void giveAsManyAsTheLimitAndSayHowLongToWait() {
    Buckets buckets = new Buckets(2);
    assertThat(buckets.take("a").orElseThrow().remaining()).isOne();
    assertThat(buckets.take("a").orElseThrow().given()).isTrue();
    Allowance none = buckets.take("a").orElseThrow();
    assertThat(none.given()).isFalse();
    assertThat(none.limit()).isEqualTo(2);
    assertThat(none.seconds()).isBetween(1L, 30L);
  }

  @Test
  void areOneForEachName() {
    Buckets buckets = new Buckets(1);
    buckets.take("a");
    assertThat(buckets.take("a").orElseThrow().given()).isFalse();
    assertThat(buckets.take("b").orElseThrow().given()).isTrue();
  }

  @Test
  void thatHaveNoLimitCountNothing() {
    assertThat(new Buckets(0).take("a")).isEmpty();
  }
}

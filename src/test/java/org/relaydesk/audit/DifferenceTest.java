package org.relaydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void onlyWhatDiffersIsKept() {
    assertThat(Difference.of("{\"a\":1,\"b\":[1,2],\"c\":null}", "{\"a\":1,\"b\":[2],\"c\":null}"))
        .isEqualTo(new Difference("{\"b\":[1,2]}", "{\"b\":[2]}"));
  }

  @Test
  void whatCameOrWentIsKeptOnItsSide() {
    assertThat(Difference.of("{\"a\":1}", "{\"b\":2}"))
        .isEqualTo(new Difference("{\"a\":1}", "{\"b\":2}"));
    assertThat(Difference.of("{\"a\":1}", "{\"a\":1,\"b\":2}"))
        .isEqualTo(new Difference(null, "{\"b\":2}"));
  }

  @Test
  void ofNothingAllIsKept() {
    assertThat(Difference.of(null, "{\"a\":1}")).isEqualTo(new Difference(null, "{\"a\":1}"));
    assertThat(Difference.of("{\"a\":1}", null)).isEqualTo(new Difference("{\"a\":1}", null));
  }
}

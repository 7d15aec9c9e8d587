package org.relaydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void onlyWhatDiffersIsKept() {
    assertThat(
            Difference.of(quoted("{'a':1,'b':[1,2],'c':null}"), quoted("{'a':1,'b':[2],'c':null}")))
        .isEqualTo(new Difference(quoted("{'b':[1,2]}"), quoted("{'b':[2]}")));
  }

  @Test
  void whatCameOrWentIsKeptOnItsSide() {
    assertThat(Difference.of(quoted("{'a':1}"), quoted("{'b':2}")))
        .isEqualTo(new Difference(quoted("{'a':1}"), quoted("{'b':2}")));
    assertThat(Difference.of(quoted("{'a':1}"), quoted("{'a':1,'b':2}")))
        .isEqualTo(new Difference(null, quoted("{'b':2}")));
  }

  @Test
  void ofNothingAllIsKept() {
    assertThat(Difference.of(null, quoted("{'a':1}")))
        .isEqualTo(new Difference(null, quoted("{'a':1}")));
    assertThat(Difference.of(quoted("{'a':1}"), null))
        .isEqualTo(new Difference(quoted("{'a':1}"), null));
  }
}

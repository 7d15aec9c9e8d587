package org.relaydesk.engine.egress.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One receiver is one target, however its address is written. */
final class TargetSpellingTest {
  @ParameterizedTest
  @CsvSource({
    "http://noc.example/a, noc.example:80",
    "https://noc.example/a, noc.example:443",
    "HTTPS://NOC.example/b?c=d, noc.example:443",
    "http://noc_a/x, noc_a:80",
    "http://noc.example:8080/a, noc.example:8080"
  })
  void hostAndPortNameTheTarget(String url, String target) {
    assertThat(TargetGuard.targetOf(url)).isEqualTo(target);
  }
}

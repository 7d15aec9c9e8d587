package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One receiver is one target, however its address is written. */
final class CallbackRecorderTest {
  @ParameterizedTest
  @CsvSource({
    "http://noc.example/a, noc.example:80",
    "https://noc.example/a, noc.example:443",
    "HTTPS://NOC.example/b?c=d, noc.example:443",
    "http://noc.example:8080/a, noc.example:8080",
    "https://[2001:db8::1]/a, [2001:db8::1]:443"
  })
  void hostAndPortNameTheTarget(String url, String target) {
    assertThat(CallbackRecorder.target(url)).isEqualTo(target);
  }
}

package org.relaydesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageNonceTest {
  /** MyFaces asks for the mark of a form by a StringBuilder. */
  @Test
  void parametersAreFoundByWhateverReadsAsTheirName() {
    CharBuffer name = CharBuffer.wrap("form_SUBMIT");
    Map<?, ?> parameters = new PageNonce.Parameters(Map.of("form_SUBMIT", "1"));

    assertThat(parameters.get(name)).isEqualTo("1");
    assertThat(parameters.containsKey(name)).isTrue();
    assertThat(parameters.get("other")).isNull();
  }
}

package org.relaydesk.ground.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnsupportedKeysTest {
  @Test
  void unsupportedKeysStandInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("src/docs/clients.md"));
    UnsupportedKeys.BY_RECORD.forEach(
        (record, keys) -> {
          String listed = keys.stream().collect(Collectors.joining("`, `", "`", "`"));
          assertThat(page).contains("| `" + record + "` | " + listed + " |");
        });
  }

  @Test
  void areKnownByTheWrapperThatTheClientUsed() {
    assertThat(UnsupportedKeys.contains("request", "resolution.attachments")).isTrue();
    assertThat(UnsupportedKeys.contains("support_rep", "project_roles")).isTrue();
    assertThat(UnsupportedKeys.contains("role", "project_roles")).isFalse();
  }
}

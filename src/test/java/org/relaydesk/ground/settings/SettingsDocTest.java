package org.relaydesk.ground.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference of the settings is made from the code, and this says where it is not. */
class SettingsDocTest {
  private static final Path REFERENCE = Path.of("src/docs/settings.md");

  private static final String HEAD =
      """
      # Settings

      <!-- Made from org.relaydesk.ground.settings.Settings: don't edit it here. -->

      What belongs to a deployment. Each may be set as a system property (`-Drelaydesk.home=/srv/desk`), in the
      environment (`RELAYDESK_HOME=/srv/desk`), or in any other source of MicroProfile Config. A value that won't do
      stops the start with a line that names the key; an unknown `relaydesk.*` key is warned about. They are read at
      the start.

      """;

  @Test
  void theReferenceSaysWhatTheCodeDoes() throws IOException {
    String made = reference();
    if (Boolean.getBoolean("settings.doc.write")) {
      Files.writeString(REFERENCE, made);
    }
    assertThat(Files.readString(REFERENCE))
        .as("make it anew: mvn -Dtest=SettingsDocTest -Dsettings.doc.write=true test")
        .isEqualTo(made);
  }

  private static String reference() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Setting<?> setting : Settings.ALL) {
      text.append("## `").append(setting.key()).append("`\n\n");
      text.append(setting.description()).append("\n\n");
      text.append("- environment: `").append(setting.environmentName()).append("`\n");
      text.append("- value: ").append(setting.unit());
      text.append(setting.secret() ? " (secret: never shown)\n" : "\n");
      text.append("- where nothing is set: ").append(fallback(setting)).append("\n\n");
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static String fallback(Setting<?> setting) {
    return setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`";
  }
}

package org.relaydesk.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.settings.GivenSettings;

class MasterKeyTest {
  @TempDir private Path home;

  @Test
  void aNewDatabaseGetsOneThatOnlyItsOwnerMayRead() throws IOException {
    byte[] made = key(Map.of()).find(true);
    Path file = home.resolve("master.key");
    assertThat(made).hasSize(32);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(key(Map.of()).find(false)).as("at the next start").isEqualTo(made);
  }

  @Test
  void aDatabaseThatHasKeysNeverGetsANewOne() {
    assertThatThrownBy(() -> key(Map.of()).find(false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("relaydesk.master-key-file")
        .hasMessageContaining("RELAYDESK_MASTER_KEY")
        .hasMessageContaining(home.resolve("master.key").toString());
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void theFileWinsOverTheSettingAndTheSettingOverHome() throws IOException {
    Path file = home.resolve("elsewhere");
    Files.writeString(file, text(1) + "\n");
    Files.writeString(home.resolve("master.key"), text(3));
    String set = "relaydesk.master-key";
    Map<String, String> both = Map.of("relaydesk.master-key-file", file.toString(), set, text(2));
    assertThat(key(both).find(true)).isEqualTo(bytes(1));
    assertThat(key(Map.of(set, text(2))).find(true)).isEqualTo(bytes(2));
    assertThat(key(Map.of()).find(true)).isEqualTo(bytes(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "not base64, but a secret"})
  void oneThatWontDoIsRefusedAndNotShown(String text) {
    assertThatThrownBy(() -> key(Map.of("relaydesk.master-key", text)).find(true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("relaydesk.master-key")
        .hasMessageNotContaining(text);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path absent = home.resolve("absent");
    assertThatThrownBy(() -> key(Map.of("relaydesk.master-key-file", absent.toString())).find(true))
        .hasMessageContaining(absent.toString());
  }

  private MasterKey key(Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.put("relaydesk.home", home.toString());
    return new MasterKey(GivenSettings.of(all));
  }

  private static String text(int value) {
    return Base64.getEncoder().encodeToString(bytes(value));
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}

package org.relaydesk.engine.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** Finds the master key: in its own file, in the settings, or under home. */
final class MasterKey {
  private static final int BYTES = 32;
  private static final String FILE = "master.key";

  private final DeskConfig config;

  MasterKey(DeskConfig config) {
    this.config = config;
  }

  /**
   * The key: from the settings or its file, or generated.
   *
   * @param mayGenerate whether the database has no keys yet, so that a new one can't be a wrong one
   * @throws IllegalStateException saying what is missing
   */
  byte[] find(boolean mayGenerate) throws IOException {
    String file = config.get(Settings.MASTER_KEY_FILE);
    if (!file.isEmpty()) {
      return read(Path.of(file));
    }
    String given = config.get(Settings.MASTER_KEY);
    if (!given.isEmpty()) {
      return decode(given, "relaydesk.master-key");
    }
    Path own = config.get(Settings.HOME).resolve(FILE);
    if (Files.exists(own)) {
      return read(own);
    }
    if (!mayGenerate) {
      throw new IllegalStateException(
          "this database was made with a master key, and none is here: set"
              + " relaydesk.master-key-file or RELAYDESK_MASTER_KEY, or put it back at "
              + own);
    }
    return generate(own);
  }

  private static byte[] read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalStateException("the master key's file can't be read: " + file);
    }
    return decode(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  private static byte[] decode(String text, String where) {
    try {
      byte[] key = Base64.getDecoder().decode(text.strip());
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the master key is not Base64: " + where, e);
    }
    throw new IllegalStateException("a master key has 32 bytes in Base64: " + where);
  }

  private static byte[] generate(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    OwnerFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
    return key;
  }
}

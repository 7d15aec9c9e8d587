package org.relaydesk.ground.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote into the WAR. */
final class BuildVersion {
  static final String TEXT = read();

  private BuildVersion() {}

  private static String read() {
    try (InputStream file = BuildVersion.class.getResourceAsStream("/relaydesk-build.properties")) {
      Properties build = new Properties();
      if (file != null) {
        build.load(file);
      }
      return build.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

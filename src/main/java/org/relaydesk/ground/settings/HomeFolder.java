package org.relaydesk.ground.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder {@code relaydesk.home}. */
public final class HomeFolder {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private HomeFolder() {}

  /**
   * Makes the folder where it isn't there yet, for its owner only: the embedded database in it
   * holds every ticket. A folder that an operator made keeps its permissions.
   */
  public static void make(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return;
    }
    boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    Files.createDirectories(home, attributes);
  }
}

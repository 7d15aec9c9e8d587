package org.relaydesk.engine.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.relaydesk.ground.settings.WholeFile;

/** Files that only their owner may read. */
public final class OwnerFile {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private OwnerFile() {}

  /**
   * Writes a file atomically, readable by its owner alone, and syncs it. Half a master key would
   * stop every later start.
   */
  public static void write(Path file, String text) throws IOException {
    WholeFile.write(file, unfinished -> fill(unfinished, text));
  }

  private static void fill(Path file, String text) throws IOException {
    FileAttribute<?>[] attributes =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    Files.createFile(file, attributes);
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}

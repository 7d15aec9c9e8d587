package org.relaydesk.ground.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files atomically: even after a crash they are whole or not there. */
public final class WholeFile {
  private WholeFile() {}

  /** Makes a file that is not there yet, or throws. */
  @FunctionalInterface
  public interface Maker {
    void make(Path file) throws IOException;
  }

  /** Writes a file, replaces an old one, and syncs it. If it fails, nothing has changed. */
  public static void write(Path file, Maker maker) throws IOException {
    Files.createDirectories(folder(file));
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    try {
      maker.make(unfinished);
      move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Moves a complete file to its place, and syncs it. */
  public static void move(Path made, Path file) throws IOException {
    try (FileChannel content = FileChannel.open(made, StandardOpenOption.WRITE)) {
      content.force(true);
    }
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    forceNames(folder(file));
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().resolveSibling("");
  }

  /** Some systems can't open a folder; they sync its names themselves. */
  private static void forceNames(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder)) {
        names.force(true);
      }
    }
  }
}

package org.relaydesk.ground.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there as a whole or not at all, whatever ends the process or its power. */
public final class WholeFile {
  private WholeFile() {}

  /** Makes a file that is not there yet, or throws. */
  @FunctionalInterface
  public interface Maker {
    void make(Path file) throws IOException;
  }

  /**
   * Makes a file, in the place of one that may be there, and waits for the disk. What can't be made
   * leaves all as before.
   */
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

  /** Moves a file that is made as a whole to its place, and waits for the disk. */
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

  /** Other systems open no folder, and look after its names themselves. */
  private static void forceNames(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder)) {
        names.force(true);
      }
    }
  }
}

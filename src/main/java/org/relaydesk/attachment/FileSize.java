package org.relaydesk.attachment;

import java.util.Locale;

/** A number of bytes as people read it: {@code 73.8 KB}. */
public final class FileSize {
  private static final int STEP = 1024;
  private static final String[] UNITS = {"KB", "MB", "GB"};

  private FileSize() {}

  /** So many bytes, in the largest unit that leaves a whole one. */
  public static String shown(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    double size = (double) bytes / STEP;
    int unit = 0;
    while (size >= STEP && unit < UNITS.length - 1) {
      size /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}

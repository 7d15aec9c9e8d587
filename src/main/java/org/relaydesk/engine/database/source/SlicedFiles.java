package org.relaydesk.engine.database.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The embedded database's files, written slice by slice. H2 writes a change as one piece, for which
 * Java keeps a buffer of its size outside of the heap, for each thread that ever wrote: a hundred
 * threads that each wrote a text of a megabyte would fill 512 MB. Made by H2, by the scheme.
 */
public final class SlicedFiles extends FilePathWrapper {
  private static final String SCHEME = "sliced";
  private static final String H2 = "jdbc:h2:";
  private static final String PLAIN = "file:";

  /** Registers the scheme with H2; may be called again. */
  static void register() {
    FilePath.register(new SlicedFiles());
  }

  /** Unregisters the scheme, after the last database is closed. */
  public static void unregister() {
    FilePath.unregister(new SlicedFiles());
  }

  /** The URL that opens an embedded database's file in this way. */
  static String url(String plain) {
    String path = plain.substring(H2.length());
    return H2 + SCHEME + ':' + (path.startsWith(PLAIN) ? path.substring(PLAIN.length()) : path);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new SlicedFile(getBase().open(mode));
  }
}

package org.relaydesk.engine.database.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file that is read and written in slices; H2 repeats until all is done. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // The file itself is safe.
final class SlicedFile extends FileBase {
  /** Bytes. */
  static final int SLICE = 256 * 1024;

  private final FileChannel file;

  SlicedFile(FileChannel file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return sliced(into, file::read);
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    return sliced(into, slice -> file.read(slice, position));
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return sliced(from, file::write);
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    return sliced(from, slice -> file.write(slice, position));
  }

  private static int sliced(ByteBuffer whole, Transfer transfer) throws IOException {
    int limit = whole.limit();
    whole.limit(Math.min(limit, whole.position() + SLICE));
    try {
      return transfer.of(whole);
    } finally {
      whole.limit(limit);
    }
  }

  @FunctionalInterface
  private interface Transfer {
    int of(ByteBuffer slice) throws IOException;
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long newPosition) throws IOException {
    file.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}

package org.relaydesk.edge.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * A body as it comes in: within its {@link SharedBodyLimit}, and as long as it was announced.
 * Payara 6.2025.10: where a call offers {@code Upgrade}, Grizzly takes all that comes on the
 * connection for the body; the bound by the announced length can go once it doesn't. For one
 * thread.
 */
final class GuardedStream extends ServletInputStream {
  private final ServletInputStream source;
  private final GuardedRequest request;
  private final BodyLimits limits;
  private final long length;
  private final long began = System.nanoTime();
  private final long most;
  private long count;
  private boolean ended;

  /** The caller whose upload has a place; null for none. */
  private @Nullable String placeOf;

  private final TransferDeadline uploadDeadline;

  /** Bytes that are held of each limit. */
  private long heldUnknown;

  private long heldKnown;

  GuardedStream(ServletInputStream source, GuardedRequest request, BodyLimits limits) {
    this.source = source;
    this.request = request;
    this.limits = limits;
    this.length = BodyLimits.lengthOf(request);
    this.most = limits.maxBytes(request.isUpload());
    this.uploadDeadline = limits.uploadDeadline();
    this.ended = length == 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int wanted) throws IOException {
    if (length > most) {
      throw tooLarge();
    }
    if (wanted == 0) {
      return 0;
    }
    int read = ended ? -1 : readSome(bytes, from, bounded(wanted));
    if (read >= 0) {
      take(read);
    }
    ended |= read < 0 || count == length;
    return read;
  }

  private int bounded(int wanted) {
    return length < 0 ? wanted : (int) Math.min(wanted, length - count);
  }

  /** Takes a place for an upload, from its first byte to its end. */
  private void enterUpload() {
    if (placeOf == null) {
      String caller = BodyLimits.callerOf(request);
      limits.uploads().enter(caller);
      placeOf = caller;
    }
  }

  private int readSome(byte[] bytes, int from, int wanted) throws IOException {
    if (request.isUpload()) {
      enterUpload();
    }
    int there = source.available();
    if (there > 0) {
      return source.read(bytes, from, Math.min(wanted, there));
    }
    // Asked only now: Payara's {@code isFinished} is true once the body has arrived, even unread.
    if (source.isFinished()) {
      return -1;
    }
    if (request.isUpload()) {
      return source.read(bytes, from, wanted);
    }
    SharedBodyLimit limit = limits.limitOf(request.isCallerKnown());
    limit.enter();
    try {
      return source.read(bytes, from, wanted);
    } finally {
      limit.exit();
    }
  }

  private void take(int read) {
    count += read;
    boolean inTime =
        request.isUpload() ? uploadDeadline.isMet(count) : System.nanoTime() - began <= hold(read);
    if (count > most) {
      throw tooLarge();
    }
    if (!inTime && count != length) {
      throw Failure.INVALID_VALUE.of("input_data", "The body came too slowly");
    }
  }

  /** Counts bytes held in memory, and gives how long the body may take, in nanoseconds. */
  private long hold(int read) {
    boolean known = request.isCallerKnown();
    SharedBodyLimit limit = limits.limitOf(known);
    limit.hold(read);
    if (known) {
      heldKnown += read;
    } else {
      heldUnknown += read;
    }
    return limit.nanos();
  }

  void leave() {
    limits.limitOf(false).free(heldUnknown);
    limits.limitOf(true).free(heldKnown);
    heldUnknown = 0;
    heldKnown = 0;
    String caller = placeOf;
    if (caller != null) {
      placeOf = null;
      limits.uploads().exit(caller);
    }
  }

  private DeskException tooLarge() {
    return Failure.TOO_LARGE.because("The body has more than " + most + " bytes");
  }

  /** Jersey asks whether there is a body, and would wait for it before the caller is known. */
  @Override
  public int available() throws IOException {
    return ended ? 0 : Math.max(1, source.available());
  }

  @Override
  public boolean isFinished() {
    return ended;
  }

  @Override
  public boolean isReady() {
    return source.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("Bodies are read by their call's thread");
  }
}

package org.relaydesk.ground.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Failure;

/** A request's body, read when it is first asked for, and never more of it than allowed. */
public final class BodyReader {
  private static final byte[] NONE = {};

  private final InputStream stream;
  private final int maxBytes;
  private byte @Nullable [] bytes;

  /**
   * @param stream is read but not closed
   * @param maxBytes more is TOO_LARGE
   */
  public BodyReader(InputStream stream, int maxBytes) {
    this.stream = stream;
    this.maxBytes = maxBytes;
  }

  /** Whether anything has been taken from the stream; then only {@link #bytes()} has it. */
  public boolean isRead() {
    return bytes != null;
  }

  /** The whole body, empty where there is none; the same array at each call, not to be changed. */
  public byte[] bytes() {
    byte[] known = bytes;
    if (known == null) {
      known = read();
      bytes = known;
    }
    return known;
  }

  private byte[] read() {
    try {
      // Most calls have no body, and readNBytes takes 8 KB to find that out.
      PushbackInputStream body = new PushbackInputStream(stream);
      int first = body.read();
      if (first < 0) {
        return NONE;
      }
      body.unread(first);
      byte[] read = body.readNBytes(maxBytes);
      if (read.length == maxBytes && body.read() >= 0) {
        throw Failure.TOO_LARGE.because("The body has more than " + maxBytes + " bytes");
      }
      return read;
    } catch (IOException broken) {
      throw Failure.INVALID_VALUE.of("input_data", "The body broke off");
    }
  }
}

package org.relaydesk.edge.call;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose caller may be gone: what can't be written is dropped. Servers would log three
 * stack traces and send an error page. A refusal that is to be delayed waits before its first byte.
 */
final class PatientResponse extends HttpServletResponseWrapper {
  private static final Logger LOG = Logger.getLogger(PatientResponse.class.getName());

  private final Runnable beforeRefusal;
  private final Runnable onceGone;
  private boolean begun;
  private @Nullable Output output;

  PatientResponse(HttpServletResponse response) {
    this(response, () -> {}, () -> {});
  }

  /**
   * @param beforeRefusal returns when an answer that refuses may go out
   * @param onceGone is told when the caller takes no more of the answer
   */
  PatientResponse(HttpServletResponse response, Runnable beforeRefusal, Runnable onceGone) {
    super(response);
    this.beforeRefusal = beforeRefusal;
    this.onceGone = onceGone;
  }

  /** Delays a refusal. Called before the first byte, or at the end of an empty answer. */
  void begin() {
    if (getStatus() >= SC_BAD_REQUEST) {
      refuse();
    }
  }

  private void refuse() {
    if (!begun) {
      begun = true;
      beforeRefusal.run();
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    refuse();
    super.sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    refuse();
    super.sendError(status);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    Output known = output;
    if (known == null) {
      known = new Output(super.getOutputStream(), this::begin, onceGone);
      output = known;
    }
    return known;
  }

  @Override
  public void flushBuffer() {
    attempt(super::flushBuffer);
  }

  private static boolean attempt(Write write) {
    try {
      write.run();
      return true;
    } catch (IOException gone) {
      LOG.log(Level.FINE, "The caller is gone", gone);
      return false;
    }
  }

  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  private static final class Output extends ServletOutputStream {
    private final ServletOutputStream target;
    private final Runnable first;
    private final Runnable onceGone;
    private boolean open = true;

    Output(ServletOutputStream target, Runnable first, Runnable onceGone) {
      this.target = target;
      this.first = first;
      this.onceGone = onceGone;
    }

    private void pass(Write write) {
      first.run();
      if (open && !attempt(write)) {
        open = false;
        onceGone.run();
      }
    }

    @Override
    public void write(int b) {
      pass(() -> target.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      pass(() -> target.write(bytes, from, length));
    }

    @Override
    public void flush() {
      pass(target::flush);
    }

    @Override
    public void close() {
      pass(target::close);
    }

    @Override
    public boolean isReady() {
      return target.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      target.setWriteListener(listener);
    }
  }
}

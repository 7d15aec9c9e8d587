package org.relaydesk.edge.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose caller may have gone: what can't be written any more is dropped. That is nobody's
 * failure, and servers would tell it with three stack traces and try to answer with an error page.
 */
final class PatientResponse extends HttpServletResponseWrapper {
  private static final Logger LOG = Logger.getLogger(PatientResponse.class.getName());

  private @Nullable Output output;

  PatientResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    Output known = output;
    if (known == null) {
      known = new Output(super.getOutputStream());
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
    private boolean open = true;

    Output(ServletOutputStream target) {
      this.target = target;
    }

    private void pass(Write write) {
      open = open && attempt(write);
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

package org.relaydesk.edge.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** As much of a connection as a call says that its body has; what follows is never waited for. */
final class MeasuredBody extends ServletInputStream {
  private final ServletInputStream connection;
  private long left;

  /**
   * @param length of the body in bytes
   */
  MeasuredBody(ServletInputStream connection, long length) {
    this.connection = connection;
    left = length;
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) {
      return -1;
    }
    int read = connection.read();
    left = read < 0 ? 0 : left - 1;
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left <= 0) {
      return length == 0 ? 0 : -1;
    }
    int read = connection.read(into, from, (int) Math.min(length, left));
    left = read < 0 ? 0 : left - read;
    return read;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(left, connection.available());
  }

  @Override
  public boolean isFinished() {
    return left <= 0 || connection.isFinished();
  }

  @Override
  public boolean isReady() {
    return left <= 0 || connection.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    connection.setReadListener(listener);
  }
}

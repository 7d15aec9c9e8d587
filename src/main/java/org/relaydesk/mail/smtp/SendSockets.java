package org.relaydesk.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * The sockets of one send, so that it can be ended from outside: Jakarta Mail has a time-out for
 * each answer, but none for all of them together.
 */
final class SendSockets implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SendSockets.class.getName());

  /** A peer that reads nothing must not delay the close. */
  private static final int LINGER_SECONDS = 2;

  private final List<Socket> opened = new ArrayList<>();
  private boolean closed;

  /** Makes plain sockets, which may be secured later on. */
  SocketFactory plain() {
    return new Noting(SocketFactory.getDefault());
  }

  /** Makes sockets that are secured from the start, and secures others. */
  SSLSocketFactory secured(SSLSocketFactory delegate) {
    return new NotingSecured(delegate);
  }

  /** Ends the send, whatever it waits for; one that begins later ends at once. */
  @Override
  public void close() {
    List<Socket> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(opened);
      opened.clear();
    }
    all.forEach(SendSockets::end);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(Level.FINE, "A socket could not be closed", e);
    }
  }

  private synchronized Socket note(Socket socket) throws IOException {
    if (closed) {
      socket.close();
      throw new IOException("the time for sending is over");
    }
    socket.setSoLinger(true, LINGER_SECONDS);
    opened.add(socket);
    return socket;
  }

  private final class Noting extends SocketFactory {
    private final SocketFactory delegate;

    Noting(SocketFactory delegate) {
      this.delegate = delegate;
    }

    @Override
    public Socket createSocket() throws IOException {
      return note(delegate.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return note(delegate.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return note(delegate.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return note(delegate.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return note(delegate.createSocket(host, port, local, localPort));
    }
  }

  private final class NotingSecured extends SSLSocketFactory {
    private final SSLSocketFactory delegate;
    private final Noting noting;

    NotingSecured(SSLSocketFactory delegate) {
      this.delegate = delegate;
      this.noting = new Noting(delegate);
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return delegate.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return delegate.getSupportedCipherSuites();
    }

    /** The socket beneath is noted already. */
    @Override
    public Socket createSocket(Socket beneath, String host, int port, boolean autoClose)
        throws IOException {
      return delegate.createSocket(beneath, host, port, autoClose);
    }

    @Override
    public Socket createSocket() throws IOException {
      return noting.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return noting.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return noting.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return noting.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return noting.createSocket(host, port, local, localPort);
    }
  }
}

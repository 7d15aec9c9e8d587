import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection, opened again where the server ends it. */
final class Connection implements AutoCloseable {
  private final int port;
  private Socket socket;
  private InputStream in;

  Connection(int port) throws IOException {
    this.port = port;
    open();
  }

  private void open() throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** The answer's body, of known length or in chunks; anything but a success is an error. */
  String call(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    int length = -1;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      last |= header.equalsIgnoreCase("Connection: close");
    }
    String body = length >= 0 ? bytes(length) : chunks();
    if (!status.startsWith("HTTP/1.1 2")) {
      throw new IOException(status + " " + body.substring(0, Math.min(300, body.length())));
    }
    if (last) {
      socket.close();
      open();
    }
    return body;
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    int size = Integer.parseInt(line().strip(), 16);
    while (size > 0) {
      body.append(bytes(size));
      line();
      size = Integer.parseInt(line().strip(), 16);
    }
    line();
    return body.toString();
  }

  private String bytes(int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The connection ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}

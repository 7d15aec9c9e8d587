import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Shows the callbacks that arrive. Needs nothing but a JDK:
 *
 * <pre>java src/docs/examples/Listener.java 9000</pre>
 */
public final class Listener {
  private Listener() {}

  /** Listens on the port given, 9000 where none is, until it is stopped. */
  public static void main(String[] arguments) throws IOException {
    // Else the JDK's small server answers 22 requests a second on each connection.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int port = arguments.length == 0 ? 9000 : Integer.parseInt(arguments[0]);
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 128);
    server.createContext("/", Listener::receive);
    server.start();
    System.out.println("Listening on http://localhost:" + port + "/");
  }

  private static void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      System.out.printf(
          "%s %s %s %s%n%s%n",
          LocalTime.now().truncatedTo(ChronoUnit.SECONDS),
          exchange.getRequestMethod(),
          exchange.getRequestURI(),
          // The same over all tries of one callback: a receiver knows repeats by it.
          exchange.getRequestHeaders().getFirst("webhook-id"),
          body);
      // 2xx says "I have it"; any other answer makes Relaydesk try again later.
      exchange.sendResponseHeaders(200, -1);
    }
  }
}

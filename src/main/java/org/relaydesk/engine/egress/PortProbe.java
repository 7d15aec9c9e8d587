package org.relaydesk.engine.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.relaydesk.ground.settings.OwnPorts;

/**
 * Checks that this process answers a port of this machine: a server that could not open its port
 * may still report that it is ready.
 */
@ApplicationScoped
public class PortProbe {
  private static final String PATH = "/api/health/live";
  private static final int CONNECT_MS = 5_000;

  /** Long, as the first call of a slow machine is slow, and silent programs are rare. */
  private static final int ANSWER_MS = 30_000;

  @Inject private OwnPorts ports;

  private volatile String contextPath = "";

  void deployed(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    contextPath = context.getContextPath();
  }

  /**
   * Calls the port and looks whether the call came in here. Takes up to 35 s where somebody holds
   * the port and says nothing. The port must speak HTTP, not HTTPS.
   *
   * @param listener where the server should listen: an address, or all of them
   * @return what is wrong with the port; empty if it is ours
   */
  public Optional<String> problem(InetSocketAddress listener) {
    boolean answered = call(listener);
    if (ports.all().contains(listener.getPort())) {
      return Optional.empty();
    }
    return Optional.of(answered ? "another program answers there" : whyShut(listener));
  }

  /** Whether the call was accepted, even if the answer breaks off or never comes. */
  private boolean call(InetSocketAddress listener) {
    HttpURLConnection connection;
    try {
      URI uri =
          new URI("http", null, host(listener), listener.getPort(), contextPath + PATH, null, null);
      connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
      connection.setInstanceFollowRedirects(false);
      connection.setConnectTimeout(CONNECT_MS);
      connection.setReadTimeout(ANSWER_MS);
      connection.connect();
    } catch (IOException | URISyntaxException e) {
      return false;
    }
    try {
      connection.getResponseCode();
    } catch (IOException e) {
      return true;
    } finally {
      connection.disconnect();
    }
    return true;
  }

  private static String host(InetSocketAddress listener) {
    InetAddress address = listener.getAddress();
    return address.isAnyLocalAddress()
        ? InetAddress.getLoopbackAddress().getHostAddress()
        : address.getHostAddress();
  }

  /** The system's message to a process that tries to listen there. */
  private static String whyShut(InetSocketAddress listener) {
    try (ServerSocket tried = new ServerSocket()) {
      tried.bind(listener);
      return "the server did not open it";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}

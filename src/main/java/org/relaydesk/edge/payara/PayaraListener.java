package org.relaydesk.edge.payara;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Where Payara Micro means to listen, by its MicroProfile Config properties. No repair, but needed
 * by one: {@link ReadyWatch} comes even where the port could not be opened, so the port is checked
 * then.
 */
public final class PayaraListener {
  private static final Pattern AUTO_BIND =
      Pattern.compile("--autobindhttp\\b", Pattern.CASE_INSENSITIVE);

  private PayaraListener() {}

  /**
   * The address; empty if it looks for a free port, as its property has only the first that it
   * tried.
   */
  public static Optional<InetSocketAddress> in(Config config) {
    boolean chooses =
        AUTO_BIND.matcher(System.getProperty("sun.java.command", "")).find()
            || config
                .getOptionalValue("payaramicro.autoBindHttp", String.class)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    return chooses
        ? Optional.empty()
        : config
            .getOptionalValue("payara.instance.http.port", String.class)
            .map(port -> new InetSocketAddress(address(config), Integer.parseInt(port)))
            .filter(listener -> !listener.isUnresolved());
  }

  private static String address(Config config) {
    return config.getValue("payara.instance.http.address", String.class);
  }

  /** The URL as a person on this machine would type it. */
  public static String url(InetSocketAddress listener) {
    boolean everywhere = listener.getAddress().isAnyLocalAddress();
    String host = everywhere ? "localhost" : listener.getHostString();
    String bracketed = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + bracketed + ":" + listener.getPort() + "/";
  }
}

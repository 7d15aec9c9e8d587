package org.relaydesk.base.address;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.relaydesk.base.settings.DeskConfig;
import org.relaydesk.base.settings.Settings;

/**
 * Where a call comes from, through the reverse proxies that the operator names. Nobody else is
 * believed about it: a client can write any address into a header.
 */
@ApplicationScoped
public class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  @Inject private DeskConfig config;
  private AddressRanges proxies = AddressRanges.parse("");

  @PostConstruct
  void prepare() {
    proxies = AddressRanges.parse(config.get(Settings.PROXIES));
  }

  /**
   * The address of whoever called the outermost proxy that is believed; of the connection where
   * there is none.
   */
  public String of(HttpServletRequest request) {
    String connection = withoutZone(request.getRemoteAddr());
    return proxies.contains(connection)
        ? throughProxies(connection, Collections.list(request.getHeaders(FORWARDED_FOR)))
        : connection;
  }

  /** From the nearest hop outwards, as far as each is told by somebody who is believed. */
  String throughProxies(String connection, List<String> headers) {
    List<String> hops =
        new ArrayList<>(
            headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList());
    Collections.reverse(hops);
    String nearest = connection;
    for (String hop : hops) {
      Optional<InetAddress> told = HostLiteral.parseStrict(hop);
      if (!proxies.contains(nearest) || told.isEmpty()) {
        break;
      }
      // In one spelling, whatever the proxy's: what is kept of it has no room for others.
      nearest = told.get().getHostAddress();
    }
    return nearest;
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}

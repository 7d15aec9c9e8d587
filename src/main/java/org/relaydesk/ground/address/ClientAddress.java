package org.relaydesk.ground.address;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * The address of a caller behind the reverse proxies that the operator trusts. Headers of others
 * are ignored: a client can write any address into them.
 */
@ApplicationScoped
public class ClientAddress {
  /** The address where a trusted proxy's header can't be read; it is in no range. */
  public static final String UNKNOWN = "unknown";

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** Some proxies write the port as well; IPv6 stands in brackets then. */
  private static final Pattern WITH_PORT =
      Pattern.compile("(?<four>[0-9.]+):[0-9]{1,5}|\\[(?<six>[^\\]]*)](:[0-9]{1,5})?");

  @Inject private DeskConfig config;
  private AddressRanges proxies = AddressRanges.parse("");

  @PostConstruct
  void prepare() {
    proxies = AddressRanges.parse(config.get(Settings.PROXIES));
  }

  /**
   * The address of whoever called the outermost trusted proxy; of the connection where there is
   * none; {@link #UNKNOWN} where a trusted proxy told what can't be read. A proxy's own address
   * never stands for a caller: a rule that lets proxies in would let everybody in.
   */
  public String of(HttpServletRequest request) {
    String connection = withoutZone(request.getRemoteAddr());
    return proxies.contains(connection)
        ? throughProxies(connection, Collections.list(request.getHeaders(FORWARDED_FOR)))
        : connection;
  }

  /** Goes from the nearest hop outwards, as long as trusted proxies tell the next. */
  String throughProxies(String connection, List<String> headers) {
    List<String> hops =
        new ArrayList<>(
            headers.stream()
                .filter(header -> !header.isBlank())
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList());
    Collections.reverse(hops);
    String nearest = connection;
    for (String hop : hops) {
      if (!proxies.contains(nearest)) {
        break;
      }
      nearest = address(hop);
    }
    return nearest;
  }

  /** The address in its usual spelling, as columns have no room for others. */
  private static String address(String hop) {
    Matcher parts = WITH_PORT.matcher(hop);
    String host = hop;
    if (parts.matches()) {
      host = parts.group("four") == null ? parts.group("six") : parts.group("four");
    }
    return HostLiteral.parseStrict(withoutZone(host))
        .map(InetAddress::getHostAddress)
        .orElse(UNKNOWN);
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}

package org.relaydesk.engine.egress.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaydesk.ground.address.HostLiteral;

/**
 * Decides which targets may be called (contract §13, 2). Unless the allow list has them, it refuses
 * loopback, link-local, metadata, multicast, unspecified and broadcast addresses, every IPv6
 * address that carries one of these, and our own ports on our own addresses. It refuses ports of
 * other protocols ({@link RefusedPorts}), and always whatever the deny list has. Private ranges are
 * allowed.
 */
public final class TargetGuard {
  static final String ALLOW = "relaydesk.callback.allow";
  static final String DENY = "relaydesk.callback.deny";

  private static final List<InetAddress> LOCALHOST =
      Stream.of("127.0.0.1", "::1").flatMap(text -> HostLiteral.parse(text).stream()).toList();

  private final TargetList allow;
  private final TargetList deny;
  private final RefusedPorts ports;
  private final OwnListeners own;

  /**
   * @param allow and
   * @param deny comma-separated CIDRs, addresses, host names and {@code *.example.org}; blank for
   *     none. An allowed name is called whatever address it has, short of a denied one.
   * @param ports hold for allowed names and addresses, too
   * @throws IllegalArgumentException naming the entry that can't be read
   */
  public TargetGuard(String allow, String deny, RefusedPorts ports, OwnListeners own) {
    this.allow = new TargetList(allow);
    this.deny = new TargetList(deny);
    this.ports = ports;
    this.own = own;
  }

  /**
   * Checks a URL that is to be saved. Names are only compared with the lists, never looked up: a
   * dead resolver must lose no ticket.
   *
   * @return empty where it may be saved; else what is wrong with it, naming the rule and the
   *     setting, to be put behind the field's name
   */
  public Optional<String> checkUrl(String url) {
    try {
      return check(Target.parse(url)).map(rule -> "is refused: " + rule);
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Host and port of a URL in one spelling, so that all calls to one receiver share its bounds.
   *
   * @throws IllegalArgumentException where {@link #checkUrl} would refuse its form
   */
  public static String targetOf(String url) {
    Target target = Target.parse(url);
    return target.host() + ":" + target.port();
  }

  /** The same for a target in parts: the rule against it, as {@link #vet}. */
  public Optional<String> check(Target target) {
    return ports.ruleAgainst(target.port()).or(() -> checkHost(target));
  }

  private Optional<String> checkHost(Target target) {
    String host = target.host();
    if (target.literal().isPresent()) {
      return vet(host, target.literal().get(), target.port());
    }
    if (deny.containsName(host)) {
      return Optional.of("on the deny list (" + DENY + ")");
    }
    // RFC 6761: this name is loopback on every machine, so no resolver is needed to know it.
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      List<String> rules =
          LOCALHOST.stream().flatMap(each -> vet(host, each, target.port()).stream()).toList();
      return rules.size() < LOCALHOST.size() ? Optional.empty() : rules.stream().findFirst();
    }
    return Optional.empty();
  }

  /**
   * Checks the address that a connection is about to be made to.
   *
   * @param host the name it belongs to, lower case; for a literal the address itself
   * @return empty where it may be called; else the rule and the setting, such as {@code loopback
   *     (relaydesk.callback.allow)}
   */
  public Optional<String> vet(String host, InetAddress address, int port) {
    List<InetAddress> faces = AddressFaces.of(address);
    if (deny.containsName(host) || faces.stream().anyMatch(deny::contains)) {
      return Optional.of("on the deny list (" + DENY + ")");
    }
    if (allow.containsName(host) || allow.contains(address)) {
      return Optional.empty();
    }
    return faces.stream()
        .filter(face -> !allow.contains(face))
        .flatMap(face -> ruleAgainst(face, port).stream())
        .map(rule -> rule + " (" + ALLOW + ")")
        .findFirst();
  }

  private Optional<String> ruleAgainst(InetAddress face, int port) {
    Optional<String> rule = AddressRule.against(face).map(AddressRule::title);
    if (rule.isEmpty() && own.include(face, port)) {
      return Optional.of("this server itself");
    }
    return rule;
  }
}

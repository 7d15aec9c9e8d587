package org.relaydesk.engine.egress.guard;

import java.util.Optional;
import java.util.Set;

/**
 * Ports of other protocols than HTTP: a request could speak to a mail server or a terminal. The
 * list is the browsers' (Fetch standard, "bad ports").
 */
public final class RefusedPorts {
  static final String ALLOW = "relaydesk.callback.allow-ports";

  private static final Set<Integer> BAD =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
          102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389,
          427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
          989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566,
          6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

  private final Set<Integer> allowed;

  /**
   * @param allowed ports that are called all the same
   */
  public RefusedPorts(Set<Integer> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /** The rule against a port, naming the setting; empty where it may be called. */
  Optional<String> ruleAgainst(int port) {
    return BAD.contains(port) && !allowed.contains(port)
        ? Optional.of("port " + port + " belongs to another protocol (" + ALLOW + ")")
        : Optional.empty();
  }
}

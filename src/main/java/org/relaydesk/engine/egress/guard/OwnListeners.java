package org.relaydesk.engine.egress.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The ports and addresses where this server listens, so that no callback calls the desk itself.
 *
 * @param ports asked at each check, because they are known only once the server listens
 * @param isOwnAddress whether an address is one of this machine's
 */
public record OwnListeners(Supplier<Set<Integer>> ports, Predicate<InetAddress> isOwnAddress) {
  /** The machine's own network interfaces. */
  public static OwnListeners ofThisMachine(Supplier<Set<Integer>> ports) {
    return new OwnListeners(ports, OwnListeners::isOfThisMachine);
  }

  boolean include(InetAddress address, int port) {
    return ports.get().contains(port) && isOwnAddress.test(address);
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      // The machine can't list its interfaces: a good target is refused rather than ourselves
      // called.
      return true;
    }
  }
}

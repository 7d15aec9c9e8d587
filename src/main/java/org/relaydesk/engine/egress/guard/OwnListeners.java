package org.relaydesk.engine.egress.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where this server itself listens, so that no callback can call us with our own address.
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
      // A machine that can't list its interfaces: rather refuse a good target than call ourselves.
      return true;
    }
  }
}

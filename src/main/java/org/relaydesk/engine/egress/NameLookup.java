package org.relaydesk.engine.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** How names become addresses: {@link #SYSTEM}, or a test's own. */
@FunctionalInterface
public interface NameLookup {
  /** The machine's resolver. */
  NameLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /** All addresses of a name; may take long. */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;
}

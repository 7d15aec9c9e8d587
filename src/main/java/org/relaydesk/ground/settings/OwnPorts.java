package org.relaydesk.ground.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ports on which calls came in: there is no standard way to know them before. */
@ApplicationScoped
public class OwnPorts {
  private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

  /** Notes that a call came in on this port. */
  public void note(int port) {
    ports.add(port);
  }

  /** All ports that were seen. */
  public Set<Integer> all() {
    return Set.copyOf(ports);
  }
}

package org.relaydesk.base.egress;

import java.net.InetAddress;
import java.util.Optional;

/** Which targets may be called. */
public final class TargetGuard {
  public TargetGuard(String allow, String deny, OwnDoors own) {}

  /** Empty where the URL may be saved; else why not, naming the rule and the setting. No DNS. */
  public Optional<String> checkUrl(String url) {
    return Optional.empty();
  }

  /** Empty where the address may be connected to; else why not. */
  public Optional<String> vet(String host, InetAddress address, int port) {
    return Optional.empty();
  }
}

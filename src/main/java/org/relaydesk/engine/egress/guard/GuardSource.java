package org.relaydesk.engine.egress.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.relaydesk.ground.settings.CallbackSettings;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.OwnPorts;

/** Makes the one guard from the settings. */
@ApplicationScoped
public class GuardSource {
  @Inject private DeskConfig config;
  @Inject private OwnPorts ports;

  @Produces
  @Singleton
  TargetGuard guard() {
    return new TargetGuard(
        config.get(CallbackSettings.ALLOW),
        config.get(CallbackSettings.DENY),
        new RefusedPorts(config.get(CallbackSettings.ALLOW_PORTS)),
        OwnListeners.ofThisMachine(ports::all));
  }

  /**
   * Reads a list of targets, to see whether it can be read.
   *
   * @throws IllegalArgumentException naming the entry that can't
   */
  public static void check(String list) {
    var unused =
        new TargetGuard(list, "", new RefusedPorts(Set.of()), OwnListeners.ofThisMachine(Set::of));
  }
}

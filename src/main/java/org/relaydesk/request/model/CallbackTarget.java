package org.relaydesk.request.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.relaydesk.engine.egress.guard.TargetGuard;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Warnings;
import org.relaydesk.ground.settings.CallbackSettings;
import org.relaydesk.ground.settings.DeskConfig;

/** Checks the callback addresses of tickets (contract §13, 2 and 4). */
@ApplicationScoped
public class CallbackTarget {
  static final int LONGEST_URL = 2000;

  private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");

  @Inject private TargetGuard guard;
  @Inject private DeskConfig config;
  @Inject private Warnings warnings;

  /**
   * The address, where the egress policy allows it or the settings say to keep it all the same.
   *
   * @throws org.relaydesk.ground.kernel.DeskException naming the rule and the setting
   */
  String accepted(String url) {
    guard.checkUrl(url).ifPresent(rule -> refuse("callback_url " + rule));
    return url;
  }

  private void refuse(String rule) {
    if (!config.get(CallbackSettings.REFUSED).equals("keep")) {
      throw Failure.INVALID_VALUE.of("callback_url", rule);
    }
    warnings.add("callback_url", rule);
  }

  /** The HTTP method that a ticket may ask its callback to be made by. */
  static String method(String name) {
    if (!METHODS.contains(name)) {
      throw Failure.INVALID_VALUE.of("callback_method", "callback_method is POST, PUT or GET");
    }
    return name;
  }
}

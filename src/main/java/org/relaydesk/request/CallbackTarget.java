package org.relaydesk.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.relaydesk.base.egress.TargetGuard;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.settings.CallbackSettings;
import org.relaydesk.base.settings.DeskConfig;

/** Which callback addresses a ticket may carry (contract §13, 2 and 4). */
@ApplicationScoped
public class CallbackTarget {
  static final int LONGEST_URL = 2000;

  private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");

  @Inject private TargetGuard guard;
  @Inject private DeskConfig config;

  /**
   * The address, where the egress policy allows it or the settings say to keep it all the same.
   *
   * @throws org.relaydesk.base.kernel.DeskException naming the rule and the setting
   */
  String accepted(String url) {
    Optional<String> refusal = refusal(url);
    if (refusal.isPresent() && !config.get(CallbackSettings.REFUSED).equals("keep")) {
      throw Failure.INVALID_VALUE.of("callback_url", refusal.get());
    }
    return url;
  }

  /** Why callbacks to this address are refused; empty where they aren't. */
  Optional<String> refusal(String url) {
    return guard.checkUrl(url).map(rule -> "callback_url " + rule);
  }

  /** The HTTP method that a ticket may ask its callback to be made by. */
  static String method(String name) {
    if (!METHODS.contains(name)) {
      throw Failure.INVALID_VALUE.of("callback_method", "callback_method is POST, PUT or GET");
    }
    return name;
  }
}

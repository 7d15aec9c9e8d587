package org.relaydesk.apikey.limit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** Limits how often a caller may call; counted on each node for itself, in memory. */
@ApplicationScoped
public class CallLimits {
  @Inject private DeskConfig config;
  private Buckets calls;
  private Buckets wrongKeys;

  @PostConstruct
  void prepare() {
    calls = new Buckets(config.get(Settings.LIMIT_CALLS));
    wrongKeys = new Buckets(config.get(Settings.LIMIT_WRONG_KEYS));
  }

  /**
   * Counts a call by a key.
   *
   * @throws DeskException TOO_MANY_CALLS
   */
  public void countCall(ContainerRequestContext request, String key) {
    calls.take(key).ifPresent(allowance -> require(request, allowance, "This API key"));
  }

  /**
   * Counts a wrong key. Right ones from the same address are never refused for it: nobody locks
   * another caller out by guessing beside them.
   *
   * @throws DeskException TOO_MANY_CALLS
   */
  public void countWrongKey(ContainerRequestContext request, String address) {
    wrongKeys
        .take(address)
        .filter(allowance -> !allowance.given())
        .ifPresent(allowance -> require(request, allowance, "A wrong API key"));
  }

  private static void require(ContainerRequestContext request, Allowance allowance, String what) {
    request.setProperty(Allowance.PROPERTY, allowance);
    if (!allowance.given()) {
      throw Failure.TOO_MANY_CALLS.because(
          what + " came more often than " + allowance.limit() + " times a minute");
    }
  }
}

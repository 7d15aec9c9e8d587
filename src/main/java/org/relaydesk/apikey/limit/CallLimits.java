package org.relaydesk.apikey.limit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/**
 * Limits the calls of a key and the wrong keys of an address: on each node by itself, in memory.
 */
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
   * Takes a call from the key's allowance.
   *
   * @throws DeskException TOO_MANY_CALLS
   */
  public void countCall(ContainerRequestContext request, String key) {
    calls.take(key).ifPresent(allowance -> require(request, allowance, "This API key"));
  }

  /**
   * Counts a wrong key against its address. Right keys from there are never refused for it:
   * guessing locks no other caller out.
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

package org.relaydesk.apikey.filter;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.relaydesk.audit.Refusals;
import org.relaydesk.audit.Subject;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.ground.kernel.Failure;

/**
 * Refuses a second key that a body brings beside the one in front of it (contract §13, 23). It
 * comes after {@link RightsFilter}: a refused caller's body is not read.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class SecondKeyFilter implements ContainerRequestFilter {
  /** The request property with the keys that {@link ApiKeyFilter} found. */
  static final String KEYS = "relaydesk.keys";

  @Inject private CurrentInput input;
  @Inject private Refusals refusals;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getProperty(KEYS) instanceof Set<?> keys
        && !keys.containsAll(input.text().bodyKeys())) {
      refusals.note(ApiKeyFilter.REFUSED, Subject.NONE, ApiKeyFilter.TWO_KEYS);
      throw Failure.KEY_INVALID.because(ApiKeyFilter.TWO_KEYS);
    }
  }
}

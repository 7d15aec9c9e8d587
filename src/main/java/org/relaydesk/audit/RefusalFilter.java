package org.relaydesk.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.ground.kernel.Failure;

/** Counts calls that the caller's roles refused. */
@Provider
public class RefusalFilter implements ContainerResponseFilter {
  @Inject private Refusals refusals;
  @Inject private CurrentInput input;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Failure.FORBIDDEN.httpStatus()) {
      // The path without ids: trying ids one by one counts as one refusal.
      String called = request.getMethod() + " /api/" + input.path().replaceAll("/\\d+", "/{id}");
      refusals.note("access.refused", new Subject("operation", null, called), "Not allowed");
    }
  }
}

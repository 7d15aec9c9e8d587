package org.relaydesk.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.ground.kernel.Failure;

/** Notes calls that a caller's roles didn't allow. */
@Provider
public class RefusalFilter implements ContainerResponseFilter {
  @Inject private Refusals refusals;
  @Inject private CurrentInput input;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Failure.FORBIDDEN.httpStatus()) {
      // Without ids: a caller who tries them one by one is one caller who tries.
      String called = request.getMethod() + " /api/" + input.path().replaceAll("/\\d+", "/{id}");
      refusals.note("access.refused", new Subject("operation", null, called), "Not allowed");
    }
  }
}

package org.relaydesk.edge.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.relaydesk.edge.operation.OperationCall;

/**
 * Replaces a POST that names an operation by the call that it stands for (contract §10), once the
 * caller is known. The name may stand in the query, or in a form.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
public class OperationFilter implements ContainerRequestFilter {
  @Inject private CurrentInput input;

  @Override
  public void filter(ContainerRequestContext request) {
    if ("POST".equals(request.getMethod()) && input.path().startsWith("v3/")) {
      boolean form = FormBodies.maySayOperation(request);
      OperationCall.in(input.text(), form, input.path()).ifPresent(call -> lead(request, call));
    }
  }

  private void lead(ContainerRequestContext request, OperationCall call) {
    request.setMethod(call.method());
    request.setRequestUri(request.getUriInfo().getBaseUriBuilder().path(call.path()).build());
    request.setProperty(CallAttributes.TARGET, call.method() + " /api/" + call.path());
    input.leadsTo(call);
  }
}

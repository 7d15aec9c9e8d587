package org.relaydesk.edge.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.relaydesk.edge.operation.OperationCall;

/**
 * Refuses an operation in a form whose type says JSON. It runs after the rights' check, as JSON
 * isn't read before; the call is chosen by then.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 200)
public class OperationInBodyFilter implements ContainerRequestFilter {
  @Inject private CurrentInput input;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean wasPost =
        "POST".equals(request.getMethod()) || request.getProperty(CallAttributes.TARGET) != null;
    if (wasPost && FormBodies.isJson(request) && input.path().startsWith("v3/")) {
      OperationCall.refuseInBody(input.text());
    }
  }
}

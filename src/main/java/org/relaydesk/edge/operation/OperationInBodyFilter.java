package org.relaydesk.edge.operation;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.relaydesk.edge.rest.CurrentInput;

/**
 * Looks for the operation parameter in forms that don't say that they are one, when it is known
 * that the caller may: nobody else's body is waited for.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 200)
public class OperationInBodyFilter implements ContainerRequestFilter {
  @Inject private CurrentInput input;

  @Override
  public void filter(ContainerRequestContext request) {
    if (OperationParameter.mayStandInBody(request) && input.path().startsWith("v3")) {
      OperationParameter.refuse(input.text(), true);
    }
  }
}

package org.relaydesk.edge.operation;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.relaydesk.edge.rest.CurrentInput;

/**
 * Looks for the operation parameter once it is known who calls: in the query, and in the body where
 * that is a form, for which Jersey has waited by then.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
public class OperationFilter implements ContainerRequestFilter {
  @Inject private CurrentInput input;

  @Override
  public void filter(ContainerRequestContext request) {
    if (OperationParameter.isPost(request) && input.path().startsWith("v3")) {
      MediaType type = request.getMediaType();
      boolean form = type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
      OperationParameter.refuse(input.text(), form && OperationParameter.mayStandInBody(request));
    }
  }
}

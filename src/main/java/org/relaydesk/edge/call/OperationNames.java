package org.relaydesk.edge.call;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.relaydesk.edge.rest.CallAttributes;

/** Tells the metrics which operation a call came to. */
@Provider
public class OperationNames implements ContainerRequestFilter {
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method != null) {
      String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
      request.setProperty(CallAttributes.OPERATION, name);
    }
  }
}

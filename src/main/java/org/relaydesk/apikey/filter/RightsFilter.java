package org.relaydesk.apikey.filter;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.NeededRights;
import org.relaydesk.ground.kernel.Open;

/** Refuses a call that the caller's roles don't allow before its body is read. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RightsFilter implements ContainerRequestFilter {
  @Inject private CurrentCaller current;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    Optional<NeededRights> needed = method == null ? Optional.empty() : NeededRights.of(method);
    if (needed.isPresent()) {
      needed.get().require(current.get());
    } else if (method == null || !isOpen(method)) {
      // OPTIONS: the server would answer it by itself.
      throw Failure.METHOD_NOT_ALLOWED.because("Invalid HTTP method for this URL");
    }
  }

  private static boolean isOpen(Method method) {
    return method.isAnnotationPresent(Open.class)
        || method.getDeclaringClass().isAnnotationPresent(Open.class);
  }
}

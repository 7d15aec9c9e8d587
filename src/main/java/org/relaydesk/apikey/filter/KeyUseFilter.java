package org.relaydesk.apikey.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaydesk.apikey.KeyCall;
import org.relaydesk.apikey.KeyUse;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;

/** Counts the calls of a key, refused ones included. */
@Provider
public class KeyUseFilter implements ContainerResponseFilter {
  @Inject private CurrentCaller current;
  @Inject private CurrentInput input;
  @Inject private KeyUse use;
  @Inject private DeskClock clock;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Optional<Caller> caller = current.find();
    if (caller.isEmpty() || caller.get().keyPrefix() == null) {
      return;
    }
    String address = String.valueOf(current.address());
    KeyCall call =
        new KeyCall(
            caller.get().personId(),
            String.valueOf(caller.get().keyPrefix()),
            operation(request),
            address);
    use.note(call, new KeyUse.Tally(1, clock.now()));
  }

  /** All unknown paths count as one operation: a caller can invent any number. */
  private String operation(ContainerRequestContext request) {
    if (resource.getResourceMethod() == null) {
      return "(no such operation)";
    }
    String path = "/api/" + input.path();
    return request.getMethod() + " " + withoutIds(path, request.getUriInfo().getPathParameters());
  }

  static String withoutIds(String path, MultivaluedMap<String, String> parameters) {
    String shown = path + "/";
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      if (parameter.getKey().endsWith("id")) {
        for (String id : parameter.getValue()) {
          shown = shown.replace("/" + id + "/", "/{" + parameter.getKey() + "}/");
        }
      }
    }
    return shown.substring(0, shown.length() - 1);
  }
}

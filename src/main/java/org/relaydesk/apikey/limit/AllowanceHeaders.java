package org.relaydesk.apikey.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Adds the headers that tell how many calls are left, if calls are limited (contract §12). */
@Provider
public class AllowanceHeaders implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Allowance.PROPERTY) instanceof Allowance allowance) {
      response.getHeaders().putSingle("RateLimit-Limit", allowance.limit());
      response.getHeaders().putSingle("RateLimit-Remaining", allowance.remaining());
      response.getHeaders().putSingle("RateLimit-Reset", allowance.seconds());
      if (!allowance.given()) {
        response.getHeaders().putSingle("Retry-After", allowance.seconds());
      }
    }
  }
}

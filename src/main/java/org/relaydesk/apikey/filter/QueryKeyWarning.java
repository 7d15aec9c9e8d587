package org.relaydesk.apikey.filter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Warns callers whose key stands in the URL (contract §13, 19). */
@Provider
public class QueryKeyWarning implements ContainerResponseFilter {
  /** The request property that {@link ApiKeyFilter} sets. */
  static final String PROPERTY = "relaydesk.key-in-query";

  private static final String WARNING =
      "299 - \"The API key stands in the URL, where logs and histories keep it: send the header"
          + " authtoken instead\"";

  @Inject private MeterRegistry registry;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(PROPERTY) != null) {
      response.getHeaders().putSingle("Warning", WARNING);
      registry.counter("relaydesk.keys.in.query").increment();
    }
  }
}

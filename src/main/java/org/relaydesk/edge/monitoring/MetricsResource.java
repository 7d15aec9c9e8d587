package org.relaydesk.edge.monitoring;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** The metrics of the desk in Prometheus' format. */
@Path("metrics")
@ApplicationScoped
@Tag(name = "Server")
public class MetricsResource {
  private static final Right VIEW = new Right("metrics", "view");

  @Inject private PrometheusMeterRegistry registry;
  @Inject private CurrentCaller caller;
  @Inject private DeskConfig config;

  @GET
  @Open("asks for the right itself, unless relaydesk.metrics.open says that nobody need")
  @Operation(
      operationId = "metrics",
      summary = "Figures in Prometheus' text form",
      description = "Wants a key with the right metrics.view, or relaydesk.metrics.open=true.")
  public Response scrape() {
    if (!config.get(Settings.METRICS_OPEN)) {
      caller.get().require(VIEW);
    }
    return Response.ok(registry.scrape()).type("text/plain; version=0.0.4; charset=utf-8").build();
  }
}

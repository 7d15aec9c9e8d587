package org.relaydesk.edge.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Streamed;
import org.relaydesk.engine.database.DatabaseHealth;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.lifecycle.ServerEnd;

/** Liveness and readiness, for load balancers and supervisors. */
@Path("health")
@ApplicationScoped
@Tag(name = "Server")
@Open("says no more than up or down, and that the clock is wrong")
public class HealthResource {
  @Inject private DatabaseHealth database;

  @GET
  @Path("live")
  @Operation(
      operationId = "live",
      summary = "Is the process alive",
      description = "200 while the application answers at all.")
  public Response live() {
    return answer(true, Optional.empty());
  }

  @GET
  @Path("ready")
  @Operation(
      operationId = "ready",
      summary = "Can it take requests",
      description =
          "200 while the database answers and takes changes and memory never ran out, else 503. A"
              + " warning says that this node's clock is more than 5 s from the database's.")
  public Response ready() {
    return answer(ServerEnd.reason().isEmpty() && database.check(), database.clockWarning());
  }

  private static Response answer(boolean up, Optional<String> warning) {
    Streamed status =
        out -> {
          out.text("status", up ? "UP" : "DOWN");
          warning.ifPresent(text -> out.text("warning", text));
        };
    return Response.status(up ? 200 : 503).entity(status).type(Envelope.TYPE).build();
  }
}

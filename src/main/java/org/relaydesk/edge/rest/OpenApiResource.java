package org.relaydesk.edge.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;

/** The API's description, made by the build. */
@Path("openapi")
@ApplicationScoped
@Tag(name = "Server")
public class OpenApiResource {
  @GET
  @Open("a description, no data")
  @Operation(
      operationId = "openapi",
      summary = "This description",
      description = "YAML, or JSON where Accept asks for application/json.")
  public Response openapi(@HeaderParam("Accept") @Nullable String accept) {
    boolean json = accept != null && accept.contains("json");
    InputStream document =
        OpenApiResource.class.getResourceAsStream(
            json ? "/META-INF/openapi.json" : "/META-INF/openapi.yaml");
    if (document == null) {
      throw Failure.NOT_FOUND.because("This build carries no description");
    }
    return Response.ok(document)
        .type(json ? Envelope.JSON : "application/yaml;charset=UTF-8")
        .header("Vary", "Accept")
        .build();
  }
}

package org.relaydesk.template;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** Request templates (contract §7). */
@Path("v3/request_templates")
@ApplicationScoped
@Tag(name = "Look-ups")
public class TemplatesResource {
  @EJB private Templates templates;
  @Inject private CurrentInput input;

  @GET
  @Allows("templates.view")
  @Operation(
      operationId = "listRequestTemplates",
      summary = "List request templates",
      description = "Those out of use, too: they carry deleted or is_enabled false.")
  public Response list() {
    return Envelope.page("request_templates", templates.list(input.list("id", false)));
  }

  @GET
  @Path("{id}")
  @Allows("templates.view")
  @Operation(
      operationId = "getRequestTemplate",
      summary = "View a request template",
      description = "With its switches.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one("request_template", id.find(templates::find));
  }
}

package org.relaydesk.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** The audit log (contract §13, 40). Nobody edits or deletes an entry. */
@Path("v3/audit")
@ApplicationScoped
@Tag(name = "Audit")
public class AuditResource {
  @EJB private AuditLog log;
  @Inject private CurrentInput input;

  @GET
  @Allows("audit.view")
  @Operation(
      operationId = "listAudit",
      summary = "List what was done to the desk",
      description =
          "Sign-ins, keys, roles, reps, purges, and what was refused, the newest first; before and"
              + " after hold what an act changed. What is refused again and again from one place"
              + " stands once a minute, with how often.")
  public Response list() {
    return Envelope.page("audit", log.list(input.list("id", true)));
  }
}

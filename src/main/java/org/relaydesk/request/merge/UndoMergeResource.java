package org.relaydesk.request.merge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** Takes the merging of a ticket back (contract §5). */
@Path("v3/requests/{id}/undo_merge")
@ApplicationScoped
@Tag(name = "Requests")
public class UndoMergeResource {
  @EJB private MergeUndoing undoing;

  @PUT
  @Allows("requests.merge")
  @Operation(
      operationId = "undoMerge",
      summary = "Undo the merging of a ticket",
      description =
          "Within 24 hours, of the ticket that was merged: it stands as it stood, and what moved from"
              + " it comes back where it still is at the survivor.")
  public Response undo(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return Envelope.acted(
        "request", undoing.undo(id.value(), ifMatch.version()), "Request stands for itself again");
  }
}

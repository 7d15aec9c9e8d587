package org.relaydesk.request.merge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** Merges tickets into one (contract §5). */
@Path("v3/requests/{id}/merge_requests")
@ApplicationScoped
@Tag(name = "Requests")
public class RequestMergeResource {
  @EJB private RequestMerging merging;
  @Inject private CurrentInput input;

  @PUT
  @Allows("requests.merge")
  @Operation(
      operationId = "mergeRequests",
      summary = "Merge tickets into one",
      description =
          "Notes, worklogs, files, mails and drafts of the others move to it. They stay as pointers"
              + " to it (merged_into), closed, and out of lists; whoever waits for a callback of one"
              + " that was open gets it when the survivor is completed. All are merged, or none.")
  public Response merge(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    merging.merge(id.value(), MergeInput.read(input.whole()), ifMatch.version());
    return Envelope.done("Requests merged");
  }
}

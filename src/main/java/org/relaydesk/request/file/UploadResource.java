package org.relaydesk.request.file;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** Attaches files as the original's documentation does it (contract §5.5). */
@Path("v3/requests/{request_id}/upload")
@ApplicationScoped
@Tag(name = "Attachments")
public class UploadResource {
  @EJB private RequestFiles files;
  @Inject private UploadAnswers uploads;
  @Inject private IdempotentPosts posts;

  @PUT
  @Allows("attachments.add")
  @Operation(
      operationId = "putAttachments",
      summary = "Attach files to a ticket, as the original does",
      description = "The same as a POST of attachments.")
  public Response upload(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    IncomingFiles coming = uploads.comingFor(ticket.value());
    Posted<List<FoundRecord>> posted =
        posts.arriving(
            idempotencyKey,
            coming,
            () -> files.add(ticket.value(), coming.received()),
            UploadAnswers::first,
            files::findAdded);
    return UploadAnswers.attached(posted, ticket.value());
  }
}

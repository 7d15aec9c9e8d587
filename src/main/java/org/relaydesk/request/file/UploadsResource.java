package org.relaydesk.request.file;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Uploads of a ticket, attached to anything of it later by their file_id (contract §5.5). */
@Path("v3/requests/{request_id}/_uploads")
@ApplicationScoped
@Tag(name = "Attachments")
public class UploadsResource {
  @EJB private RequestFiles files;
  @Inject private UploadAnswers uploads;
  @Inject private IdempotentPosts posts;

  @POST
  @Allows("attachments.add")
  @Operation(
      operationId = "uploadFiles",
      summary = "Upload files, to be attached by their file_id",
      description =
          "Only who uploaded them can attach them, to the ticket or to anything of it, within a day;"
              + " then they are gone. With addtoattachment=true the ticket has them at once.")
  public Response upload(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    IncomingFiles coming = uploads.comingFor(ticket.value());
    Posted<List<FoundRecord>> posted =
        posts.arriving(
            idempotencyKey,
            coming,
            () ->
                coming.areAttached()
                    ? files.add(ticket.value(), coming.received())
                    : files.keep(coming.received()),
            UploadAnswers::first,
            files::findAdded);
    return UploadAnswers.uploaded(
        posted,
        coming.areAttached()
            ? UploadAnswers.place(posted, ticket.value())
            : UploadAnswers.folder(ticket.value()));
  }

  @PUT
  @Allows("attachments.add")
  @Operation(
      operationId = "putFiles",
      summary = "Upload files, as a PUT",
      description = "The same as the POST.")
  public Response put(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    return upload(ticket, idempotencyKey);
  }
}

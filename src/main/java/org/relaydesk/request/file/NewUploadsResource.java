package org.relaydesk.request.file;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** Uploads for a ticket that is still to be added, with them in its input (contract §5.5). */
@Path("v3/requests/_uploads")
@ApplicationScoped
@Tag(name = "Attachments")
public class NewUploadsResource {
  @EJB private RequestFiles files;
  @Inject private UploadAnswers uploads;
  @Inject private IdempotentPosts posts;

  @POST
  @Allows("attachments.add")
  @Operation(
      operationId = "uploadFilesForNewRequest",
      summary = "Upload files for a ticket that is still to be added",
      description =
          "Who uploaded them names their file_id in the attachments of the ticket, within a day;"
              + " then they are gone.")
  public Response upload(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    IncomingFiles coming = uploads.coming();
    Posted<List<FoundRecord>> posted =
        posts.arriving(
            idempotencyKey,
            coming,
            () -> files.keep(coming.received()),
            UploadAnswers::first,
            files::findAdded);
    return UploadAnswers.uploaded(posted, "v3/requests");
  }
}

package org.relaydesk.request.file;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** Files of a ticket, and of what hangs on it (contract §5.5). */
@Path("v3/requests/{request_id}/attachments")
@ApplicationScoped
@Tag(name = "Attachments")
public class AttachmentsResource {
  @EJB private RequestFiles files;
  @Inject private UploadAnswers uploads;
  @Inject private Downloads downloads;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("attachments.view")
  @Operation(
      operationId = "listAttachments",
      summary = "List a ticket's attachments",
      description = "Pages, sorts and searches by list_info; the first attached comes first.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page("attachments", files.list(ticket.value(), input.list("id", false)));
  }

  @POST
  @Allows("attachments.add")
  @Operation(
      operationId = "uploadAttachments",
      summary = "Attach files to a ticket",
      description =
          "Each part that is a file is one, whatever it is called; description may stand in the"
              + " query. The key comes in a header or the query. With an Idempotency-Key the same"
              + " files within 24 hours give the first answer again; they are sent whole again.")
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

  @GET
  @Path("{id}")
  @Allows("attachments.view")
  @Operation(
      operationId = "getAttachment",
      summary = "View an attachment",
      description = "What is known of it; its content is downloaded.")
  public Response get(@PathParam("request_id") RecordId ticket, @PathParam("id") RecordId id) {
    return Envelope.one("attachment", id.find(number -> files.find(ticket.value(), number)));
  }

  @GET
  @Path("{id}/{download:_?download}")
  @Allows("attachments.view")
  @Operation(
      operationId = "downloadAttachment",
      summary = "Download an attachment",
      description =
          "Its content, to be saved and never shown in place. The ETag is its SHA-256; a Range of"
              + " it can be asked for.")
  public Response download(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @Context HttpServletRequest request) {
    StoredFile file = id.find(number -> files.file(ticket.value(), number));
    return downloads.answer(request, file, range, ifRange, ifNoneMatch);
  }

  @DELETE
  @Path("{id}")
  @Allows("attachments.delete")
  @Operation(
      operationId = "deleteAttachment",
      summary = "Delete an attachment",
      description = "It is gone for good.")
  public Response delete(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    files.delete(ticket.value(), id.value(), ifMatch.version());
    return Envelope.done("Attachment deleted");
  }
}

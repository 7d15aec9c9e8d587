package org.relaydesk.request;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;
import org.relaydesk.request.answer.RequestFields;
import org.relaydesk.request.answer.RequestViews;
import org.relaydesk.request.model.EditableFields;
import org.relaydesk.request.model.RequestInput;

/** Tickets (contract §5). */
@Path("v3/requests")
@ApplicationScoped
@Tag(name = "Requests")
public class RequestsResource {
  private static final String REQUEST = "request";

  @EJB private Requests requests;
  @EJB private RequestAssignment assignment;
  @EJB private RequestClosing closing;
  @EJB private RequestTrash trash;
  @Inject private EditableFields fields;
  @Inject private RequestFields answers;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "listRequests",
      summary = "List tickets",
      description =
          "Pages, sorts and searches by list_info; the newest first unless it says otherwise."
              + " Tickets in the trash are left out unless a criterion asks for is_trashed."
              + RequestViews.DESCRIPTION)
  public Response list() {
    return Envelope.page("requests", requests.list(input.list("created_time", true)));
  }

  @POST
  @Allows("requests.add")
  @Operation(
      operationId = "addRequest",
      summary = "Add a ticket",
      description =
          "A subject is needed; what is absent comes from the template. With an Idempotency-Key the"
              + " same POST within 24 hours gives the first answer again. One that is added"
              + " completed makes its callback at once.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    RequestInput ticket = fields.forAdd(input.object(answers.list(), REQUEST));
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> requests.add(ticket), requests::findAdded);
    return Envelope.added(REQUEST, posted, "v3/requests");
  }

  @GET
  @Path("{id}")
  @Allows("requests.view")
  @Operation(
      operationId = "getRequest",
      summary = "View a ticket",
      description = "With all of its fields, and its version as ETag.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(REQUEST, id.find(requests::find));
  }

  @PUT
  @Path("{id}")
  @Allows("requests.edit")
  @Operation(
      operationId = "editRequest",
      summary = "Edit a ticket",
      description =
          "Fields that are absent stay as they are, null clears. If-Match refuses with 412 where"
              + " somebody was faster. A completed status makes the callback.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    RequestInput ticket = fields.forEdit(input.object(answers.list(), REQUEST));
    FoundRecord edited = requests.edit(id.value(), ticket, ifMatch.version());
    return Envelope.one(REQUEST, edited);
  }

  @PUT
  @Path("{id}/{pickup:_?pickup}")
  @Allows("requests.pickup")
  @Operation(
      operationId = "pickUpRequest",
      summary = "Pick a ticket up",
      description = "Makes the caller its technician.")
  public Response pickUp(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    FoundRecord pickedUp = assignment.pickUp(id.value(), ifMatch.version());
    return Envelope.acted(REQUEST, pickedUp, "Request picked up");
  }

  @PUT
  @Path("{id}/{assign:_?assign}")
  @Allows("requests.assign")
  @Operation(
      operationId = "assignRequest",
      summary = "Assign a ticket",
      description =
          "To a group, to a support rep, or to both; null takes it from them, and what is absent"
              + " stays. The wrapper may be assign, too.")
  public Response assign(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    RequestInput to = fields.forAssign(input.object(REQUEST, "assign"));
    FoundRecord assigned = assignment.assign(id.value(), to, ifMatch.version());
    return Envelope.acted(REQUEST, assigned, "Request assigned");
  }

  @PUT
  @Path("{id}/{close:_?close}")
  @Allows("requests.close")
  @Operation(
      operationId = "closeRequest",
      summary = "Close a ticket",
      description = "From any status; the closure_info may come along. Makes the callback.")
  public Response close(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    RequestInput closure = fields.forClose(input.objectIfAny(REQUEST));
    closing.close(id.value(), closure, ifMatch.version());
    return Envelope.done("Request closed");
  }

  @DELETE
  @Path("{id}")
  @Allows("requests.delete")
  @Operation(
      operationId = "deleteRequest",
      summary = "Delete a ticket",
      description =
          "A live ticket goes to the trash, and is answered; one in the trash is gone for good. The"
              + " same DELETE again within ten minutes purges nothing, unless its If-Match names"
              + " the ticket in the trash.")
  public Response delete(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    Optional<FoundRecord> trashed = trash.delete(id.value(), ifMatch.version());
    return trashed.map(RequestsResource::trashed).orElseGet(() -> Envelope.done("Request deleted"));
  }

  @DELETE
  @Path("{id}/move_to_trash")
  @Allows("requests.delete")
  @Operation(
      operationId = "trashRequest",
      summary = "Move a ticket to the trash",
      description = "It can be restored. A DELETE of the ticket purges it from now on.")
  public Response trash(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return trashed(trash.trash(id.value(), ifMatch.version()));
  }

  private static Response trashed(FoundRecord ticket) {
    return Envelope.acted(REQUEST, ticket, "Request moved to trash");
  }

  @PUT
  @Path("{id}/restore_from_trash")
  @Allows("requests.delete")
  @Operation(
      operationId = "restoreRequest",
      summary = "Restore a ticket from the trash",
      description = "It is as it was.")
  public Response restore(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    FoundRecord restored = trash.restore(id.value(), ifMatch.version());
    return Envelope.acted(REQUEST, restored, "Request restored");
  }
}

package org.relaydesk.conversation.draft;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** Drafts of replies (contract §5.6); callers see only their own. */
@Path("v3/requests/{request_id}/drafts")
@ApplicationScoped
@Tag(name = "Conversations")
public class DraftsResource {
  private static final String DRAFT = "draft";

  @EJB private Drafts drafts;
  @Inject private DraftFields fields;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.reply")
  @Operation(
      operationId = "listDrafts",
      summary = "List your drafts on a ticket",
      description = "Pages, sorts and searches by list_info; the first begun comes first.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page("drafts", drafts.list(ticket.value(), input.list("created_time", false)));
  }

  @POST
  @Allows("requests.reply")
  @Operation(
      operationId = "addDraft",
      summary = "Keep a draft of a reply",
      description =
          "Nothing is needed, and nothing is sent. Only its writer meets it; the ticket's has_draft"
              + " tells the others that somebody writes. POST /requests/{id}/reply with the draft"
              + " sends it.")
  public Response add(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    DraftInput draft = DraftInput.forAdd(said());
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> drafts.add(ticket.value(), draft), drafts::findAdded);
    return Envelope.added(DRAFT, posted, "v3/requests/" + ticket + "/drafts");
  }

  @GET
  @Path("{id}")
  @Allows("requests.reply")
  @Operation(
      operationId = "getDraft",
      summary = "View a draft of yours",
      description = "With its version as ETag.")
  public Response get(@PathParam("request_id") RecordId ticket, @PathParam("id") RecordId id) {
    return Envelope.one(DRAFT, id.find(number -> drafts.find(ticket.value(), number)));
  }

  @PUT
  @Path("{id}")
  @Allows("requests.reply")
  @Operation(
      operationId = "editDraft",
      summary = "Edit a draft of yours",
      description = "Fields that are absent stay as they are; attachments are added to its others.")
  public Response edit(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    DraftInput draft = DraftInput.forEdit(said());
    return Envelope.one(DRAFT, drafts.edit(ticket.value(), id.value(), draft, ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("requests.reply")
  @Operation(
      operationId = "deleteDraft",
      summary = "Delete a draft of yours",
      description = "It is gone for good, and its attachments.")
  public Response delete(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    drafts.delete(ticket.value(), id.value(), ifMatch.version());
    return Envelope.done("Draft deleted");
  }

  private InputObject said() {
    return input.object(fields.records().fields(), DRAFT);
  }
}

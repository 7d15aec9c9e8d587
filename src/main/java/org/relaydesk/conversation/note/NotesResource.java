package org.relaydesk.conversation.note;

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

/** Notes on a ticket (contract §5.3), under both of their wrappers. */
@Path("v3/requests/{request_id}/notes")
@ApplicationScoped
@Tag(name = "Notes")
public class NotesResource {
  private static final String NOTE = "note";
  private static final String REQUEST_NOTE = "request_note";

  @EJB private Notes notes;
  @Inject private NoteFields fields;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("notes.view")
  @Operation(
      operationId = "listNotes",
      summary = "List a ticket's notes",
      description = "Pages, sorts and searches by list_info; the one changed last comes last.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page(
        "notes", notes.list(ticket.value(), input.list("last_updated_time", false)));
  }

  @POST
  @Allows("notes.add")
  @Operation(
      operationId = "addNote",
      summary = "Add a note to a ticket",
      description =
          "A description is needed; the answer has the wrapper that was sent, note or request_note."
              + " mark_first_response sets the ticket's responded_time, the first time only."
              + " notify_technician tells the ticket's support rep by mail, if the desk sends any;"
              + " add_to_linked_requests adds the same words to the linked tickets, where the caller"
              + " may add notes.")
  public Response add(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    InputObject said = said();
    NoteInput note = NoteInput.forAdd(said);
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> notes.add(ticket.value(), note), notes::findAdded);
    return Envelope.added(said.wrapper(), posted, "v3/requests/" + ticket + "/notes");
  }

  @GET
  @Path("{id}")
  @Allows("notes.view")
  @Operation(
      operationId = "getNote",
      summary = "View a note",
      description = "With its version as ETag.")
  public Response get(@PathParam("request_id") RecordId ticket, @PathParam("id") RecordId id) {
    return Envelope.one(NOTE, id.find(number -> notes.find(ticket.value(), number)));
  }

  @PUT
  @Path("{id}")
  @Allows("notes.edit")
  @Operation(
      operationId = "editNote",
      summary = "Edit a note",
      description = "Fields that are absent stay as they are.")
  public Response edit(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    InputObject said = said();
    FoundRecord edited =
        notes.edit(ticket.value(), id.value(), NoteInput.forEdit(said), ifMatch.version());
    return Envelope.one(said.wrapper(), edited);
  }

  @DELETE
  @Path("{id}")
  @Allows("notes.delete")
  @Operation(
      operationId = "deleteNote",
      summary = "Delete a note",
      description = "It is gone for good.")
  public Response delete(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    notes.delete(ticket.value(), id.value(), ifMatch.version());
    return Envelope.done("Note deleted");
  }

  private InputObject said() {
    return input.object(fields.records().fields(), NOTE, REQUEST_NOTE);
  }
}

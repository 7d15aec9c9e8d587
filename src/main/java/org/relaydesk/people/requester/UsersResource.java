package org.relaydesk.people.requester;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.relaydesk.people.PersonFields;
import org.relaydesk.people.rep.Successor;

/** Requesters and support reps together (contract §13, 35). One who is added is a requester. */
@Path("v3/users")
@ApplicationScoped
@Tag(name = "Users")
public class UsersResource {
  private static final String USER = "user";

  @EJB private Requesters requesters;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;
  @Inject private PersonFields fields;

  @GET
  @Allows("people.view")
  @Operation(
      operationId = "listUsers",
      summary = "List requesters and support reps together",
      description =
          "Pages and sorts by list_info; sorted by name unless it says otherwise. Who was deleted"
              + " is listed where a criterion asks for deleted.")
  public Response list() {
    return Envelope.page("users", requesters.all(input.list("name", false)));
  }

  @GET
  @Path("{id}")
  @Allows("people.view")
  @Operation(
      operationId = "getUser",
      summary = "View a requester or support rep",
      description = "Its type is requester, technician or integration.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(USER, id.find(requesters::find));
  }

  @POST
  @Allows("people.add")
  @Operation(
      operationId = "addUser",
      summary = "Add a user",
      description = "As a requester is added: a name is needed.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    RequesterInput requester = RequesterInput.forAdd(sent());
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> requesters.add(requester), requesters::find);
    return Envelope.added(USER, posted, "v3/users");
  }

  @PUT
  @Path("{id}")
  @Allows("people.edit")
  @Operation(
      operationId = "editUser",
      summary = "Edit a user",
      description =
          "As a requester or a support rep is edited; what a rep has beside every person is edited"
              + " among the technicians.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    RequesterInput changes = RequesterInput.forEdit(sent());
    return Envelope.one(USER, requesters.edit(id.value(), changes, ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("people.delete")
  @Operation(
      operationId = "deleteUser",
      summary = "Delete a user",
      description =
          "As a requester or a support rep is deleted; reassign_to names who gets the open tickets"
              + " of a rep.")
  public Response delete(
      @PathParam("id") RecordId id,
      @Parameter(description = Successor.MEANING) @QueryParam(Successor.PARAMETER)
          @Nullable String reassignTo,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return Envelope.done(
        requesters.remove(id.value(), ifMatch.version(), Successor.read(reassignTo)).says(USER));
  }

  private InputObject sent() {
    return input.object(fields.requesters().fields(), USER);
  }
}

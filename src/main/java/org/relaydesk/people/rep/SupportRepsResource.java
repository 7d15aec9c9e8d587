package org.relaydesk.people.rep;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import org.relaydesk.people.SupportRepInput;
import org.relaydesk.people.SupportReps;

/** Support reps under both of their names; the answer's wrapper follows the path. */
@Path("v3/{technicians:technicians|support_reps}")
@RequestScoped
@Tag(name = "Support reps")
public class SupportRepsResource {
  @EJB private SupportReps supportReps;
  @EJB private RepRemoval removal;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;
  @Inject private PersonFields fields;

  @PathParam("technicians")
  private String plural = "";

  @GET
  @Allows("people.view")
  @Operation(
      operationId = "listSupportReps",
      summary = "List support reps",
      description =
          "Pages and sorts by list_info; sorted by name unless it says otherwise. Who was deleted"
              + " is listed where a criterion asks for deleted.")
  public Response list() {
    return Envelope.page(plural, supportReps.list(input.list("name", false)));
  }

  @GET
  @Path("{id}")
  @Allows("people.view")
  @Operation(
      operationId = "getSupportRep",
      summary = "View a support rep",
      description = "With login, roles and cost.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(singular(), id.find(supportReps::find));
  }

  @POST
  @Allows("people.add")
  @Operation(
      operationId = "addSupportRep",
      summary = "Add a support rep",
      description = "A name is needed; login_permission needs a login_name.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    SupportRepInput rep = SupportRepInput.forAdd(sent());
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> supportReps.add(rep), supportReps::find);
    return Envelope.added(singular(), posted, "v3/" + plural);
  }

  @PUT
  @Path("{id}")
  @Allows("people.edit")
  @Operation(
      operationId = "editSupportRep",
      summary = "Edit a support rep",
      description =
          "Fields that are absent stay as they are. Switching login_permission off ends the"
              + " rep's API key. If-Match refuses with 412 where somebody else was first.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    SupportRepInput changes = SupportRepInput.forEdit(sent());
    return Envelope.one(singular(), supportReps.edit(id.value(), changes, ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("people.delete")
  @Operation(
      operationId = "deleteSupportRep",
      summary = "Delete a support rep",
      description =
          "Whom nothing refers to is gone. Who is used goes out of use, and the message says so:"
              + " tickets and history keep the name. Login, API key and sessions end either way. A"
              + " rep with open tickets, or who answers for integration keys, stays, unless"
              + " reassign_to names by id or login name who gets them. So does the last"
              + " administrator.")
  public Response delete(
      @PathParam("id") RecordId id,
      @Parameter(description = Successor.MEANING) @QueryParam(Successor.PARAMETER)
          @Nullable String reassignTo,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return Envelope.done(
        removal.remove(id.value(), ifMatch.version(), Successor.read(reassignTo)).says(singular()));
  }

  private InputObject sent() {
    return input.object(fields.supportReps().fields(), "technician", "support_rep");
  }

  private String singular() {
    return plural.substring(0, plural.length() - 1);
  }
}

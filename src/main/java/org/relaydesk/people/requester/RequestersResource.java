package org.relaydesk.people.requester;

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
import org.relaydesk.people.rep.Successor;

/** Requesters under both of their names; the answer's wrapper follows the path. */
@Path("v3/{requesters:requesters|contacts}")
@RequestScoped
@Tag(name = "Requesters")
public class RequestersResource {
  @EJB private Requesters requesters;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;
  @Inject private PersonFields fields;

  @PathParam("requesters")
  private String plural = "";

  @GET
  @Allows("people.view")
  @Operation(
      operationId = "listRequesters",
      summary = "List requesters",
      description =
          "Pages and sorts by list_info; sorted by name unless it says otherwise. Who was deleted"
              + " is listed where a criterion asks for deleted.")
  public Response list() {
    return Envelope.page(plural, requesters.list(input.list("name", false)));
  }

  @GET
  @Path("{id}")
  @Allows("people.view")
  @Operation(
      operationId = "getRequester",
      summary = "View a requester",
      description = "Any person, support reps too: they raise tickets of their own.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(singular(), id.find(requesters::find));
  }

  @POST
  @Allows("people.add")
  @Operation(
      operationId = "addRequester",
      summary = "Add a requester",
      description = "A name is needed. An e-mail address means one person.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    RequesterInput requester = RequesterInput.forAdd(sent());
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> requesters.add(requester), requesters::find);
    return Envelope.added(singular(), posted, "v3/" + plural);
  }

  @PUT
  @Path("{id}")
  @Allows("people.edit")
  @Operation(
      operationId = "editRequester",
      summary = "Edit a requester",
      description =
          "Fields that are absent stay as they are. deleted false brings back who was deleted. To"
              + " change the e-mail address, where mail of the requester's tickets goes, takes"
              + " requests.view in all tickets.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    RequesterInput changes = RequesterInput.forEdit(sent());
    return Envelope.one(singular(), requesters.edit(id.value(), changes, ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("people.delete")
  @Operation(
      operationId = "deleteRequester",
      summary = "Delete a requester",
      description =
          "Whom nothing refers to is gone. Who is used goes out of use, and the message says so:"
              + " tickets keep the name, and name and address mean others from then on.")
  public Response delete(
      @PathParam("id") RecordId id,
      @Parameter(description = Successor.MEANING) @QueryParam(Successor.PARAMETER)
          @Nullable String reassignTo,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return Envelope.done(
        requesters
            .remove(id.value(), ifMatch.version(), Successor.read(reassignTo))
            .says(singular()));
  }

  private InputObject sent() {
    return input.object(fields.requesters().fields(), "requester", "contact");
  }

  private String singular() {
    return plural.substring(0, plural.length() - 1);
  }
}

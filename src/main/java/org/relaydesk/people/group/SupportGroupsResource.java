package org.relaydesk.people.group;

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

/** Support groups under both of their names; the answer's wrapper follows the path. */
@Path("v3/{support_groups:support_groups|groups}")
@RequestScoped
@Tag(name = "Look-ups")
public class SupportGroupsResource {
  @EJB private SupportGroups groups;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;
  @Inject private SupportGroupFields fields;

  @PathParam("support_groups")
  private String plural = "";

  @GET
  @Allows("lookups.view")
  @Operation(
      operationId = "listSupportGroups",
      summary = "List support groups",
      description = "Those out of use, too: they carry deleted.")
  public Response list() {
    return Envelope.page(plural, groups.list(input.list("id", false)));
  }

  @GET
  @Path("{id}")
  @Allows("lookups.view")
  @Operation(
      operationId = "getSupportGroup",
      summary = "View a support group",
      description = "With its site and its support reps.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(singular(), id.find(groups::find));
  }

  @POST
  @Allows("lookups.add")
  @Operation(
      operationId = "addSupportGroup",
      summary = "Add a support group",
      description = "A name of its own is needed; technicians are the support reps in it.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    SupportGroupInput group = SupportGroupInput.forAdd(sent());
    Posted<FoundRecord> posted = posts.add(idempotencyKey, () -> groups.add(group), groups::find);
    return Envelope.added(singular(), posted, "v3/" + plural);
  }

  @PUT
  @Path("{id}")
  @Allows("lookups.edit")
  @Operation(
      operationId = "editSupportGroup",
      summary = "Edit a support group",
      description =
          "Fields that are absent stay as they are; technicians replaces all of them. A role of"
              + " the scope group reaches the tickets of the groups that its holder is in; so"
              + " whoever comes or leaves may do nothing that you may not do in all tickets.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    SupportGroupInput changes = SupportGroupInput.forEdit(sent());
    return Envelope.one(singular(), groups.edit(id.value(), changes, ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("lookups.delete")
  @Operation(
      operationId = "deleteSupportGroup",
      summary = "Delete a support group",
      description =
          "One that nothing refers to is gone. One that is used goes out of use, and the message"
              + " says so: tickets that have it keep it; new ones can't have it.")
  public Response delete(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return Envelope.done(groups.remove(id.value(), ifMatch.version()).says("support_group"));
  }

  private String singular() {
    return plural.substring(0, plural.length() - 1);
  }

  private InputObject sent() {
    return input.object(fields.groups().fields(), "support_group", "group");
  }
}

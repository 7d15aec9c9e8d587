package org.relaydesk.lookup.kind;

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
import org.relaydesk.engine.database.reference.Removal;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;
import org.relaydesk.lookup.LookupInput;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.lookup.Lookups;

/** Look-ups of every kind (contract §7). */
@Path("v3/{kind:" + LookupKinds.PATHS + "}")
@RequestScoped
@Tag(name = "Look-ups")
public class LookupResource {
  @EJB private Lookups lookups;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @PathParam("kind")
  private String path = "";

  @GET
  @Allows("lookups.view")
  @Operation(
      operationId = "listLookups",
      summary = "List a look-up's values",
      description = "Those out of use, too: they carry deleted.")
  public Response list() {
    return Envelope.page(path, lookups.list(kind(), input.list("id", false)));
  }

  @GET
  @Path("{id}")
  @Allows("lookups.view")
  @Operation(
      operationId = "getLookup",
      summary = "View a look-up's value",
      description = "With the value that it belongs to, where it belongs to one.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(kind().singular(), id.find(number -> lookups.find(kind(), number)));
  }

  @GET
  @Path("{id}/{below:subcategories|items}")
  @Allows("lookups.view")
  @Operation(
      operationId = "listLookupsBelow",
      summary = "List what belongs to a look-up's value",
      description =
          "The subcategories of a category, the items of a subcategory, as their own lists have"
              + " them. Those out of use, too: they carry deleted.")
  public Response below(@PathParam("id") RecordId id, @PathParam("below") String below) {
    LookupKind<?> kind = LookupKinds.below(path, below).orElseThrow(() -> RecordId.unknown(below));
    return Envelope.page(below, lookups.below(kind, id.value(), input.list("id", false)));
  }

  @POST
  @Allows("lookups.add")
  @Operation(
      operationId = "addLookup",
      summary = "Add a value to a look-up",
      description =
          "A name of its own is needed, and where it belongs: the category of a subcategory, the"
              + " subcategory of an item. A status that is not in_progress is completed; that can't"
              + " be changed later.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    LookupKind<?> kind = kind();
    LookupInput value =
        LookupInput.forAdd(input.object(kind.records().fields(), kind.singular()), kind);
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> lookups.add(kind, value), id -> lookups.find(kind, id));
    return Envelope.added(kind.singular(), posted, "v3/" + path);
  }

  @PUT
  @Path("{id}")
  @Allows("lookups.edit")
  @Operation(
      operationId = "editLookup",
      summary = "Edit a look-up's value",
      description =
          "Fields that are absent stay as they are; deleted false brings back what was out of use."
              + " Tickets show a new name at once.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    LookupKind<?> kind = kind();
    LookupInput changes =
        LookupInput.forEdit(input.object(kind.records().fields(), kind.singular()), kind);
    FoundRecord edited = lookups.edit(kind, id.value(), changes, ifMatch.version());
    return Envelope.one(kind.singular(), edited);
  }

  @DELETE
  @Path("{id}")
  @Allows("lookups.delete")
  @Operation(
      operationId = "deleteLookup",
      summary = "Delete a look-up's value",
      description =
          "One that nothing refers to is gone. One that is used goes out of use, and the message"
              + " says so: tickets that have it keep it; new ones can't have it. The statuses that"
              + " the desk itself needs stay: Open, Resolved and Closed, whatever they are called.")
  public Response delete(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    LookupKind<?> kind = kind();
    Removal removal = lookups.remove(kind, id.value(), ifMatch.version());
    return Envelope.done(removal.says(kind.singular()));
  }

  private LookupKind<?> kind() {
    return LookupKinds.byPath(path).orElseThrow(() -> RecordId.unknown(path));
  }
}

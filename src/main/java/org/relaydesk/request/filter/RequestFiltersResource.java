package org.relaydesk.request.filter;

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

/** Filters of the ticket list (contract §4.2). */
@Path("v3/requests/filters")
@ApplicationScoped
@Tag(name = "Filters")
public class RequestFiltersResource {
  private static final String FILTER = "request_filter";

  @EJB private RequestFilters filters;
  @Inject private RequestFilterFields fields;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("requests.view")
  @Operation(
      operationId = "listRequestFilters",
      summary = "List the filters of the ticket list",
      description =
          "The desk's own, yours, and those that others share. Each may be named by filter_by.")
  public Response list() {
    return Envelope.page("request_filters", filters.list(input.list("id", false)));
  }

  @POST
  @Allows("requests.view")
  @Operation(
      operationId = "addRequestFilter",
      summary = "Keep a filter of the ticket list",
      description =
          "A name is needed. It shows what a filter of the desk's own does (filter_by), and of that"
              + " what fulfils its search_criteria. It is yours alone unless is_shared.")
  public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    RequestFilterInput filter = RequestFilterInput.forAdd(said());
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> filters.add(filter), filters::find);
    return Envelope.added(FILTER, posted, "v3/requests/filters");
  }

  @GET
  @Path("{id}")
  @Allows("requests.view")
  @Operation(
      operationId = "getRequestFilter",
      summary = "View a filter of the ticket list",
      description = "With its version as ETag.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(FILTER, id.find(filters::find));
  }

  @PUT
  @Path("{id}")
  @Allows("requests.view")
  @Operation(
      operationId = "editRequestFilter",
      summary = "Edit a filter of yours",
      description = "Fields that are absent stay as they are, null clears.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    RequestFilterInput filter = RequestFilterInput.forEdit(said());
    return Envelope.one(FILTER, filters.edit(id.value(), filter, ifMatch.version()));
  }

  @DELETE
  @Path("{id}")
  @Allows("requests.view")
  @Operation(
      operationId = "deleteRequestFilter",
      summary = "Delete a filter of yours",
      description = "It is gone for good, for whoever used it, too.")
  public Response delete(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    filters.delete(id.value(), ifMatch.version());
    return Envelope.done("Filter deleted");
  }

  private InputObject said() {
    return input.object(fields.records().fields(), FILTER);
  }
}

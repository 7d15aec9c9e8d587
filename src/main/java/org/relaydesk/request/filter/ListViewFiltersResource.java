package org.relaydesk.request.filter;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.kernel.Allows;

/** The same filters where clients of the original look for them (contract §4.2). */
@Path("v3/list_view_filters")
@ApplicationScoped
@Tag(name = "Filters")
public class ListViewFiltersResource {
  @EJB private RequestFilters filters;
  @Inject private CurrentInput input;

  @GET
  @Path("show_all")
  @Allows("requests.view")
  @Operation(
      operationId = "listAllRequestFilters",
      summary = "List the filters of the ticket list, by another path",
      description = "The same as GET /requests/filters.")
  public Response list() {
    return Envelope.page("list_view_filters", filters.list(input.list("id", false)));
  }
}

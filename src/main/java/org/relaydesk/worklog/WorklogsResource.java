package org.relaydesk.worklog;

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

/** Worklogs on a ticket (contract §5.4). */
@Path("v3/requests/{request_id}/worklogs")
@ApplicationScoped
@Tag(name = "Worklogs")
public class WorklogsResource {
  private static final String WORKLOG = "worklog";

  @EJB private Worklogs worklogs;
  @Inject private WorklogFields fields;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("worklogs.view")
  @Operation(
      operationId = "listWorklogs",
      summary = "List a ticket's worklogs",
      description = "Pages, sorts and searches by list_info; the one recorded last comes last.")
  public Response list(@PathParam("request_id") RecordId ticket) {
    return Envelope.page(
        "worklogs", worklogs.list(ticket.value(), input.list("recorded_time", false)));
  }

  @POST
  @Allows("worklogs.add")
  @Operation(
      operationId = "addWorklog",
      summary = "Add a worklog to a ticket",
      description =
          "start_time, end_time and time_spent: one follows from the other two, and time_spent alone"
              + " will do; what contradicts is refused. The owner is the caller unless named, and"
              + " owner_cost follows from the owner's cost_per_hour unless it is said."
              + " mark_first_response sets the ticket's responded_time, the first time only."
              + " add_time_for_linked_requests adds the same to the linked tickets, where the caller"
              + " may add worklogs.")
  public Response add(
      @PathParam("request_id") RecordId ticket,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    WorklogInput worklog = fields.forAdd(said());
    Posted<FoundRecord> posted =
        posts.add(idempotencyKey, () -> worklogs.add(ticket.value(), worklog), worklogs::findAdded);
    return Envelope.added(WORKLOG, posted, "v3/requests/" + ticket + "/worklogs");
  }

  @GET
  @Path("{id}")
  @Allows("worklogs.view")
  @Operation(
      operationId = "getWorklog",
      summary = "View a worklog",
      description = "With its version as ETag.")
  public Response get(@PathParam("request_id") RecordId ticket, @PathParam("id") RecordId id) {
    return Envelope.one(WORKLOG, id.find(number -> worklogs.find(ticket.value(), number)));
  }

  @PUT
  @Path("{id}")
  @Allows("worklogs.edit")
  @Operation(
      operationId = "editWorklog",
      summary = "Edit a worklog",
      description =
          "Fields that are absent stay as they are. Moving start_time or end_time changes"
              + " time_spent; time_spent alone moves the end.")
  public Response edit(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    FoundRecord edited =
        worklogs.edit(ticket.value(), id.value(), fields.forEdit(said()), ifMatch.version());
    return Envelope.one(WORKLOG, edited);
  }

  @DELETE
  @Path("{id}")
  @Allows("worklogs.delete")
  @Operation(
      operationId = "deleteWorklog",
      summary = "Delete a worklog",
      description = "It is gone for good.")
  public Response delete(
      @PathParam("request_id") RecordId ticket,
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    worklogs.delete(ticket.value(), id.value(), ifMatch.version());
    return Envelope.done("Worklog deleted");
  }

  private InputObject said() {
    return input.object(fields.records().fields(), WORKLOG);
  }
}

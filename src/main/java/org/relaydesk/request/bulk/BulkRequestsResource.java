package org.relaydesk.request.bulk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.bulk.BulkAnswer;
import org.relaydesk.edge.bulk.BulkInput;
import org.relaydesk.edge.bulk.RecordResult;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.request.model.EditableFields;

/** The verbs of tickets on many of them (contract §5.8). */
@Path("v3/requests")
@ApplicationScoped
@Tag(name = "Requests")
public class BulkRequestsResource {
  private static final String REQUEST = "request";

  private static final String WHICH =
      "The tickets, 1,000 at most, separated by commas; the form or the input may hold them, too.";

  private static final String SOME = "17,18";

  /** The description of all answers. */
  private static final String ANSWER =
      " The answer has a message for each, with its id: a ticket to which it can't be done stays"
          + " as it is. Where some failed the status is 3000 and a warning; where all did, that of"
          + " the first failure.";

  @EJB private BulkRequests requests;
  @Inject private EditableFields fields;
  @Inject private BulkInput input;

  @PUT
  @Allows("requests.edit")
  @Operation(
      operationId = "editRequests",
      summary = "Edit many tickets",
      description = "Each gets what the input names." + ANSWER)
  @Parameter(
      name = BulkInput.IDS,
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = WHICH,
      example = SOME)
  public Response edit(@HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    List<Long> ids = input.ids(ifMatch);
    return answer(requests.edit(ids, fields.forEdit(input.object(REQUEST))));
  }

  @PUT
  @Path("{pickup:_?pickup}")
  @Allows("requests.pickup")
  @Operation(
      operationId = "pickUpRequests",
      summary = "Pick many tickets up",
      description = "Makes the caller their technician." + ANSWER)
  @Parameter(
      name = BulkInput.IDS,
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = WHICH,
      example = SOME)
  public Response pickUp(@HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return answer(requests.pickUp(input.ids(ifMatch)));
  }

  @PUT
  @Path("{assign:_?assign}")
  @Allows("requests.assign")
  @Operation(
      operationId = "assignRequests",
      summary = "Assign many tickets",
      description = "To a group, to a support rep, or to both." + ANSWER)
  @Parameter(
      name = BulkInput.IDS,
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = WHICH,
      example = SOME)
  public Response assign(@HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    List<Long> ids = input.ids(ifMatch);
    return answer(requests.assign(ids, fields.forAssign(input.object(REQUEST, "assign"))));
  }

  @PUT
  @Path("{close:_?close}")
  @Allows("requests.close")
  @Operation(
      operationId = "closeRequests",
      summary = "Close many tickets",
      description = "From any status; each gets the closure_info, where there is any." + ANSWER)
  @Parameter(
      name = BulkInput.IDS,
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = WHICH,
      example = SOME)
  public Response close(@HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    List<Long> ids = input.ids(ifMatch);
    return answer(requests.close(ids, fields.forClose(input.objectIfAny(REQUEST))));
  }

  @DELETE
  @Allows("requests.delete")
  @Operation(
      operationId = "deleteRequests",
      summary = "Delete many tickets",
      description =
          "Live ones go to the trash, those in the trash are gone for good. Without ids nothing is"
              + " deleted."
              + ANSWER)
  @Parameter(
      name = BulkInput.IDS,
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = WHICH,
      example = SOME)
  public Response delete(@HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return answer(requests.delete(input.ids(ifMatch)));
  }

  @DELETE
  @Path("move_to_trash")
  @Allows("requests.delete")
  @Operation(
      operationId = "trashRequests",
      summary = "Move many tickets to the trash",
      description = "They can be restored." + ANSWER)
  @Parameter(
      name = BulkInput.IDS,
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = WHICH,
      example = SOME)
  public Response trash(@HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return answer(requests.trash(input.ids(ifMatch)));
  }

  @PUT
  @Path("restore_from_trash")
  @Allows("requests.delete")
  @Operation(
      operationId = "restoreRequests",
      summary = "Restore many tickets from the trash",
      description = "They are as they were." + ANSWER)
  @Parameter(
      name = BulkInput.IDS,
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = WHICH,
      example = SOME)
  public Response restore(@HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    return answer(requests.restore(input.ids(ifMatch)));
  }

  private static Response answer(List<RecordResult> acted) {
    return new BulkAnswer(acted).with(out -> {});
  }
}

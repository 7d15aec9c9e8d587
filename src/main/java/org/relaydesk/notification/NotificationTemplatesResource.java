package org.relaydesk.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relaydesk.edge.parameter.IfMatch;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Allows;

/** The texts and switches of the notices that the desk writes by itself. */
@Path("v3/notification_templates")
@ApplicationScoped
@Tag(name = "Notification templates")
public class NotificationTemplatesResource {
  private static final String TEMPLATE = "notification_template";

  @EJB private NotificationTemplates templates;
  @Inject private CurrentInput input;

  @GET
  @Allows("settings.view")
  @Operation(
      operationId = "listNotificationTemplates",
      summary = "List the templates of notices",
      description = "One for each kind of notice that the desk writes by itself.")
  public Response list() {
    return Envelope.page("notification_templates", templates.list(input.list("id", false)));
  }

  @GET
  @Path("{id}")
  @Allows("settings.view")
  @Operation(
      operationId = "getNotificationTemplate",
      summary = "View the template of a notice",
      description = "With the placeholders that may stand in it, and its version as ETag.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one(TEMPLATE, id.find(templates::find));
  }

  @PUT
  @Path("{id}")
  @Allows("settings.edit")
  @Operation(
      operationId = "editNotificationTemplate",
      summary = "Edit the template of a notice",
      description =
          "Its texts, and whether it is sent. A placeholder that such a notice has no value for is"
              + " refused.")
  public Response edit(
      @PathParam("id") RecordId id,
      @HeaderParam("If-Match") @DefaultValue(IfMatch.ANY) IfMatch ifMatch) {
    NotificationTemplateInput changes = NotificationTemplateInput.forEdit(said());
    return Envelope.one(TEMPLATE, templates.edit(id.value(), changes, ifMatch.version()));
  }

  @PUT
  @Path("{id}/preview")
  @Allows("settings.view")
  @Operation(
      operationId = "previewNotificationTemplate",
      summary = "Try the template of a notice",
      description =
          "Fills the texts that are sent, or else the stored ones, from a ticket (request), or"
              + " else a sample. Nothing is kept or sent.")
  public Response preview(@PathParam("id") RecordId id) {
    InputObject said = input.objectIfAny(TEMPLATE);
    NoticeText filled = templates.preview(id.value(), NotificationTemplateInput.forPreview(said));
    return Envelope.of(
        "notice",
        out -> {
          out.text("subject", filled.subject());
          out.text("description", filled.description());
        });
  }

  private InputObject said() {
    return input.object(NotificationTemplateFields.TEMPLATES.fields(), TEMPLATE);
  }
}

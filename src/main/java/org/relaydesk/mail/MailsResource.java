package org.relaydesk.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.idempotency.IdempotentPosts;

/** All mails of the desk, for administrators. */
@Path("v3/mails")
@ApplicationScoped
@Tag(name = "Mails")
public class MailsResource {
  @EJB private Mails mails;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;

  @GET
  @Allows("mails.view")
  @Operation(
      operationId = "listMails",
      summary = "List the desk's mails",
      description =
          "What waits (due, sending), what went (delivered), and what didn't: failed (the mail host"
              + " refused it), dead (given up), dropped (a notice that waited for a day). The newest"
              + " first.")
  public Response list() {
    return Envelope.page("mails", mails.list(input.list("created_time", true)));
  }

  @GET
  @Path("{id}")
  @Allows("mails.view")
  @Operation(operationId = "getMail", summary = "View a mail", description = "With what it says.")
  public Response get(@PathParam("id") RecordId id) {
    return Envelope.one("mail", id.find(mails::find));
  }

  @POST
  @Path("{id}/resend")
  @Allows("mails.resend")
  @Operation(
      operationId = "resendMail",
      summary = "Send a mail again",
      description =
          "One that is through is sent again with the same Message-ID; one that waits is tried at"
              + " once.")
  public Response resend(
      @PathParam("id") RecordId id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    Posted<Long> posted =
        posts.once(idempotencyKey, () -> mails.resend(id.value()), Long::longValue, Optional::of);
    return posted.mark(Envelope.done("Mail is due again"));
  }
}

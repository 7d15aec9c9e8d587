package org.relaydesk.request.file;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.FileIntake;
import org.relaydesk.attachment.ReceivedFiles;
import org.relaydesk.attachment.Uploads;
import org.relaydesk.edge.rest.CurrentInput;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.Posted;
import org.relaydesk.edge.rest.UploadBody;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.form.Parameter;
import org.relaydesk.ground.settings.AttachmentSettings;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.idempotency.IdempotentPosts;

/** What every way of uploading has in common: the files that come, and the answer. */
@ApplicationScoped
public class UploadAnswers {
  @Resource private ManagedExecutorService threads;
  @EJB private RequestFiles files;
  @EJB private Uploads uploads;
  @Inject private IdempotentPosts posts;
  @Inject private CurrentInput input;
  @Inject private DeskConfig config;

  /** The files of the call at hand. */
  IncomingFiles coming() {
    return coming(input.upload(), inQuery("description"), inQuery("addtoattachment"));
  }

  /**
   * The same for a ticket.
   *
   * @throws org.relaydesk.ground.kernel.DeskException where the caller may not upload to it
   */
  IncomingFiles comingFor(long requestId) {
    files.requireReach(requestId);
    return coming();
  }

  private IncomingFiles coming(
      UploadBody body, @Nullable String description, @Nullable String attached) {
    return new IncomingFiles(
        body,
        description,
        attached,
        config.get(AttachmentSettings.TYPES),
        new FileIntake(uploads, threads));
  }

  /** Attaches the files of a body that doesn't belong to a call of the API. */
  public void attach(long requestId, UploadBody body) {
    taken(requestId, body, received -> files.add(requestId, received));
  }

  /** Keeps the files of such a body for what is being written on the ticket. */
  public List<FoundRecord> keep(long requestId, UploadBody body) {
    return taken(requestId, body, files::keep);
  }

  private List<FoundRecord> taken(
      long requestId, UploadBody body, Function<ReceivedFiles, List<FoundRecord>> act) {
    files.requireReach(requestId);
    IncomingFiles coming = coming(body, null, null);
    return posts
        .arriving(
            null,
            coming,
            () -> act.apply(coming.received()),
            UploadAnswers::first,
            files::findAdded)
        .record();
  }

  private @Nullable String inQuery(String name) {
    return input.text().queryValues(name).stream().findFirst().map(Parameter::value).orElse(null);
  }

  /** Attached files: all of them, and the only one as well, for clients that look for either. */
  static Response attached(Posted<List<FoundRecord>> posted, long requestId) {
    return Envelope.allAdded("attachments", "attachment", posted, place(posted, requestId));
  }

  /**
   * Uploads as the cloud shows them.
   *
   * @param place where they are, or will be
   */
  static Response uploaded(Posted<List<FoundRecord>> posted, String place) {
    return Envelope.allAddedAs("files", "file_id", posted, place);
  }

  /** The only file's own, or that of all files of the ticket. */
  static String place(Posted<List<FoundRecord>> posted, long requestId) {
    List<FoundRecord> added = posted.record();
    return folder(requestId) + (added.size() == 1 ? "/" + first(added) : "");
  }

  /** Where a ticket's files are. */
  static String folder(long requestId) {
    return "v3/requests/" + requestId + "/attachments";
  }

  static long first(List<FoundRecord> files) {
    return files.get(0).id();
  }
}

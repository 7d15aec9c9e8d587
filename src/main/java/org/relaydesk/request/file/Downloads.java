package org.relaydesk.request.file;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.edge.body.DownloadLimit;
import org.relaydesk.edge.body.TransferDeadline;
import org.relaydesk.edge.rest.CallAttributes;

/** Answers downloads: a bounded number at once, each with a deadline. */
@ApplicationScoped
public class Downloads {
  @EJB private Attachments contents;
  @Inject private DownloadLimit downloads;

  /**
   * The answer to a call for a file that the caller may see.
   *
   * @param range the header Range; null where there is none, as are the others
   * @throws org.relaydesk.ground.kernel.DeskException NOT_FOUND where the file is gone by now,
   *     UNAVAILABLE where too many are on their way
   */
  public Response answer(
      HttpServletRequest request,
      StoredFile file,
      @Nullable String range,
      @Nullable String ifRange,
      @Nullable String ifNoneMatch) {
    TransferDeadline deadline = new TransferDeadline();
    return new FileDownload(
            file,
            from -> open(request, file, from),
            sent -> deadline.isMet(sent) && !CallAttributes.wantsNoContent(request))
        .answer(range, ifRange, ifNoneMatch);
  }

  private Optional<InputStream> open(HttpServletRequest request, StoredFile file, long from) {
    downloads.enter(request);
    return contents.open(file, from);
  }
}

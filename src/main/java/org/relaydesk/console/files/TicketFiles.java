package org.relaydesk.console.files;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.console.signin.DeskSession;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.FailureTranslation;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.edge.rest.Streamed;
import org.relaydesk.edge.rest.UploadBody;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.request.file.Downloads;
import org.relaydesk.request.file.RequestFiles;
import org.relaydesk.request.file.UploadAnswers;

/**
 * Uploads, downloads and deletes the files of a ticket for its page's script. What changes anything
 * carries the session's token in a header, which no form of another site can send.
 */
public class TicketFiles extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String TOKEN = "X-Relaydesk-Token";

  @EJB private transient RequestFiles files;
  @Inject private transient UploadAnswers uploads;
  @Inject private transient Downloads downloads;
  @Inject private transient DeskSession session;
  @Inject private transient JsonOutput json;

  /** What is done for a call. */
  @FunctionalInterface
  private interface Act {
    Response answer() throws IOException;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, () -> download(request));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, () -> upload(request));
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, () -> delete(request));
  }

  private Response download(HttpServletRequest request) {
    long ticket = id(request, "id");
    StoredFile file = new RecordId(id(request, "file")).find(number -> files.file(ticket, number));
    return downloads.answer(
        request,
        file,
        request.getHeader("Range"),
        request.getHeader("If-Range"),
        request.getHeader("If-None-Match"));
  }

  private Response upload(HttpServletRequest request) throws IOException {
    requireToken(request);
    uploads.attach(id(request, "id"), UploadBody.of(request));
    return Envelope.done("Files attached");
  }

  private Response delete(HttpServletRequest request) {
    requireToken(request);
    files.delete(id(request, "id"), id(request, "file"), null);
    return Envelope.done("File deleted");
  }

  private void requireToken(HttpServletRequest request) {
    if (!session.isItsToken(request, request.getHeader(TOKEN))) {
      throw Failure.FORBIDDEN.because("The page is out of date; load it anew");
    }
  }

  private static long id(HttpServletRequest request, String name) {
    return RecordId.fromString(String.valueOf(request.getParameter(name))).value();
  }

  private void answer(HttpServletResponse response, Act act) throws IOException {
    Response answer;
    try {
      answer = act.answer();
    } catch (RuntimeException thrown) {
      List<Problem> problems = FailureTranslation.of(thrown).orElseThrow(() -> thrown);
      answer =
          Response.status(problems.get(0).failure().httpStatus())
              .entity(Envelope.failure(problems))
              .type(Envelope.TYPE)
              .build();
    }
    write(answer, response);
  }

  private void write(Response answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getStatus());
    answer
        .getStringHeaders()
        .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    if (answer.getEntity() instanceof StreamingOutput content) {
      content.write(response.getOutputStream());
    } else if (answer.getEntity() instanceof Streamed members) {
      json.write(members, response.getOutputStream());
    }
  }
}

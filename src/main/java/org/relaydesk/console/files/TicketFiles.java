package org.relaydesk.console.files;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.attachment.StoredFile;
import org.relaydesk.console.signin.DeskSession;
import org.relaydesk.edge.parameter.RecordId;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.FailureTranslation;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.edge.rest.Streamed;
import org.relaydesk.edge.rest.UploadBody;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.request.file.Downloads;
import org.relaydesk.request.file.RequestFiles;
import org.relaydesk.request.file.UploadAnswers;

/**
 * Uploads, downloads and deletes the files of a ticket for its page and the page's script, and
 * gives pages the pictures in what they show. What changes anything carries the session's token in
 * a header, which no form of another site can send.
 */
public class TicketFiles extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String TOKEN = "X-Relaydesk-Token";
  private static final String PICTURE = "picture";

  @EJB private transient RequestFiles files;
  @EJB private transient Attachments contents;
  @Inject private transient UploadAnswers uploads;
  @Inject private transient Downloads downloads;
  @Inject private transient DeskSession session;
  @Inject private transient JsonOutput json;

  @FunctionalInterface
  private interface Action {
    Response answer() throws IOException;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean shown = request.getParameter(PICTURE) != null;
    answer(response, () -> shown ? picture(request) : download(request));
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
    return sent(
        new RecordId(id(request, "file")).find(number -> files.file(ticket, number)), request);
  }

  /**
   * A file as a picture of a page; one that is none isn't there. It stays a download for whoever
   * opens its address itself. What is uploaded and not sent yet is there for its writer.
   */
  private Response picture(HttpServletRequest request) throws IOException {
    long ticket = id(request, "id");
    RecordId asked = new RecordId(id(request, PICTURE));
    StoredFile file =
        asked.find(number -> files.file(ticket, number).or(() -> files.uploaded(number)));
    PictureType type =
        PictureType.of(beginning(file)).orElseThrow(() -> RecordId.unknown(asked.toString()));
    return sent(
        new StoredFile(file.id(), file.name(), type.mediaType(), file.size(), file.sha256()),
        request);
  }

  private byte[] beginning(StoredFile file) throws IOException {
    try (InputStream content =
        contents.open(file, 0).orElseThrow(() -> RecordId.unknown(Long.toString(file.id())))) {
      return content.readNBytes(PictureType.TELLING);
    }
  }

  private Response sent(StoredFile file, HttpServletRequest request) {
    return downloads.answer(
        request,
        file,
        request.getHeader("Range"),
        request.getHeader("If-Range"),
        request.getHeader("If-None-Match"));
  }

  private Response upload(HttpServletRequest request) throws IOException {
    requireToken(request);
    long ticket = id(request, "id");
    if ("true".equals(request.getParameter("later"))) {
      List<FoundRecord> came = uploads.keep(ticket, UploadBody.of(request));
      return Envelope.of("upload", out -> write(out, came));
    }
    uploads.attach(ticket, UploadBody.of(request));
    return Envelope.done("Files attached");
  }

  private static void write(Output out, List<FoundRecord> came) {
    out.json().writeStartArray("files");
    for (FoundRecord file : came) {
      out.json().writeStartObject();
      file.write(out);
      out.json().writeEnd();
    }
    out.json().writeEnd();
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

  private void answer(HttpServletResponse response, Action action) throws IOException {
    Response answer;
    try {
      answer = action.answer();
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

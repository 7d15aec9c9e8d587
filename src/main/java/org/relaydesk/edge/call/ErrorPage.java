package org.relaydesk.edge.call;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.rest.CallAttributes;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.FailureTranslation;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.kernel.Right;

/**
 * Answers failures outside JAX-RS: by the envelope, or by a page of ours for people. Never by the
 * server's own HTML.
 */
public class ErrorPage extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

  /** The request attribute with the address of the pages' style sheet, set where it is known. */
  public static final String STYLE = "relaydesk.style";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

  private static final Right TICKETS = Right.parse("requests.view");

  @Inject private transient CurrentCaller current;
  @Inject private transient RequestIds ids;
  @Inject private transient JsonOutput output;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    HttpServletResponse response = new PatientResponse(answer);
    ids.mark(request, response);
    boolean nowhere = isNowhere(request);
    int status = nowhere ? HttpServletResponse.SC_NOT_FOUND : status(request);
    Throwable thrown = nowhere ? null : thrown(request);
    List<Problem> problems =
        thrown == null
            ? FailureTranslation.ofStatus(status)
            : FailureTranslation.of(thrown).orElseGet(() -> incident(request, thrown));
    response.setStatus(thrown == null ? status : problems.get(0).failure().httpStatus());
    if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "2");
    }
    if (isPage(request)) {
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", POLICY);
      response.getOutputStream().write(page(request, problems.get(0)));
    } else {
      response.setContentType(Envelope.JSON);
      output.write(Envelope.failure(problems), response.getOutputStream());
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    return uri(request).startsWith(request.getContextPath() + "/desk");
  }

  /** The page of a failure; nothing that the caller sent stands in it. */
  private byte[] page(HttpServletRequest request, Problem problem) throws IOException {
    try (InputStream page = ErrorPage.class.getResourceAsStream("error-page.html")) {
      if (page == null) {
        throw new IllegalStateException("The WAR carries no error page");
      }
      String title =
          switch (problem.failure()) {
            case NOT_FOUND -> "There is no such page";
            case FORBIDDEN -> "Your role does not allow this page";
            default -> "Something went wrong";
          };
      return new String(page.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{title}", title)
          .replace("{incident}", String.valueOf(request.getAttribute(CallAttributes.REQUEST_ID)))
          .replace("{style}", Objects.toString(request.getAttribute(STYLE), ""))
          .replace("{links}", links(request.getContextPath() + "/desk/"))
          .replace("{desk}", request.getContextPath() + "/desk/")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The pages that the caller can go on to. */
  private String links(String desk) {
    StringBuilder links = new StringBuilder();
    Optional<Caller> caller = current.find();
    if (caller.isPresent()) {
      links.append(link(desk + "index.xhtml", "Dashboard"));
      if (caller.get().may(TICKETS)) {
        links.append(link(desk + "requests.xhtml", "Requests"));
      }
    }
    return links.toString();
  }

  private static String link(String address, String text) {
    return "<a href=\"" + address + "\">" + text + "</a>";
  }

  /**
   * Whether to answer 404. For any method: WildFly's servlet for files answers a POST with 405.
   * Also for a path that the server refuses before our filters: Open Liberty fails there, at
   * missing files, and at files inside the WAR.
   */
  private static boolean isNowhere(HttpServletRequest request) {
    String uri = uri(request);
    boolean refusedMethod = status(request) == HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    boolean noFile =
        thrown(request) instanceof ServletException failure
            && (failure.getRootCause() == null
                || failure.getRootCause() instanceof FileNotFoundException);
    boolean noneOfOurs = refusedMethod || (noFile && !isPage(request));
    return !EntryFilter.isAddress(uri) || (noneOfOurs && !uri.startsWith("/api/"));
  }

  private static @Nullable Throwable thrown(HttpServletRequest request) {
    return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
  }

  private static int status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
  }

  /** The failed call's path; empty if this page itself was called. */
  private static String uri(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return uri == null ? "" : uri.toString();
  }

  private static List<Problem> incident(HttpServletRequest request, Throwable thrown) {
    Object id = request.getAttribute(CallAttributes.REQUEST_ID);
    LOG.log(Level.SEVERE, thrown, () -> "Incident " + id);
    String message = "Internal error; the log has it under incident " + id;
    return List.of(new Problem(Failure.INTERNAL, List.of(), message));
  }
}

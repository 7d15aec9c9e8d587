package org.relaydesk.base.rest;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.base.kernel.Failure;
import org.relaydesk.base.kernel.Problem;

/**
 * What the server answers outside the application: in the envelope, or to people who look at a page
 * as a page of ours. Never the server's own HTML.
 */
public class ErrorPage extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

  @Inject private transient JsonOutput output;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    boolean failed = thrown instanceof Throwable && Door.isAddress(uri(request));
    int status = status(request);
    List<Problem> problems =
        failed
            ? Failures.of((Throwable) thrown).orElseGet(() -> incident(request, (Throwable) thrown))
            : Failures.ofStatus(status);
    response.setStatus(failed ? problems.get(0).failure().httpStatus() : status);
    if (isPage(request)) {
      response.setContentType("text/html;charset=UTF-8");
      response.getOutputStream().write(page(request, problems.get(0)));
    } else {
      response.setContentType(Envelope.JSON);
      output.write(Envelope.failure(problems), response.getOutputStream());
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    return uri(request).startsWith(request.getContextPath() + "/desk");
  }

  /** No word of the caller's stands in it. */
  private static byte[] page(HttpServletRequest request, Problem problem) throws IOException {
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
          .replace("{incident}", String.valueOf(request.getAttribute(Door.REQUEST_ID)))
          .replace("{home}", request.getContextPath() + "/desk/index.xhtml")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Nothing is there for any method, where WildFly's servlet for files would say 405 to a POST; nor
   * is anything at a path that a server refuses before our door does, as Open Liberty with a 500.
   */
  private static int status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    boolean refusedMethod =
        Integer.valueOf(HttpServletResponse.SC_METHOD_NOT_ALLOWED).equals(status);
    boolean isNowhere =
        !Door.isAddress(uri(request)) || (refusedMethod && !uri(request).startsWith("/api/"));
    return status instanceof Integer code && !isNowhere ? code : HttpServletResponse.SC_NOT_FOUND;
  }

  /** As it was called; empty where somebody came to this page itself. */
  private static String uri(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return uri == null ? "" : uri.toString();
  }

  private static List<Problem> incident(HttpServletRequest request, Throwable thrown) {
    Object id = request.getAttribute(Door.REQUEST_ID);
    LOG.log(Level.SEVERE, thrown, () -> "Incident " + id);
    String message = "Internal error; the log has it under incident " + id;
    return List.of(new Problem(Failure.INTERNAL, List.of(), message));
  }
}

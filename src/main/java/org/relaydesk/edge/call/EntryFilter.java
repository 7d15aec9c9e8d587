package org.relaydesk.edge.call;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.body.BodyLimits;
import org.relaydesk.edge.body.DownloadLimit;
import org.relaydesk.edge.rest.CallAttributes;
import org.relaydesk.edge.rest.Envelope;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Problem;
import org.relaydesk.ground.lifecycle.ServerEnd;
import org.relaydesk.ground.settings.OwnPorts;

/**
 * The first filter of every call: gives it an id, refuses paths that a proxy and a server may read
 * differently, and redirects the root, the old and the portal's addresses.
 */
public class EntryFilter extends HttpFilter {
  /** Other spellings of a path: ours need none, so they are refused. */
  private static final Pattern PATH_GAMES =
      Pattern.compile("//|;|\\\\|%2e|%2f|%5c|/\\.\\.?(/|$)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PORTAL = Pattern.compile("/app/[^/]+(/api/v3(?:/.*)?)");
  private static final Pattern GONE = Pattern.compile("/(sdpapi|api/json|api/xml)(/.*)?");

  /**
   * Paths that Payara 6.2025.10 serves to everyone beside the application: metrics, and an OpenAPI
   * file made on demand. Can go once settings turn both off.
   */
  private static final Pattern SERVERS_OWN = Pattern.compile("/(metrics|openapi)(/.*)?");

  @Inject private transient RequestIds ids;
  @Inject private transient OwnPorts ports;
  @Inject private transient CallMetrics metrics;
  @Inject private transient BodyLimits limits;
  @Inject private transient DownloadLimit downloads;
  @Inject private transient RefusalBrake brake;
  @Inject private transient CrossOrigin crossOrigin;
  @Inject private transient JsonOutput output;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ports.note(request.getLocalPort());
    String id = ids.mark(request, response);
    CallMetrics.Call call = metrics.begin(request, id);
    HttpServletRequest guarded = limits.guard(request);
    try {
      PatientResponse patient =
          new PatientResponse(
              response,
              () -> holdStranger(guarded),
              () -> guarded.setAttribute(CallAttributes.CALLER_GONE, true));
      pass(guarded, patient, chain);
      patient.begin();
    } catch (IOException | ServletException | RuntimeException | Error e) {
      ServerEnd.ifOutOfMemory(e);
      throw e;
    } finally {
      limits.leave(guarded);
      downloads.leave(guarded);
      metrics.end(call, request, response);
    }
  }

  private void holdStranger(HttpServletRequest request) {
    if (request.getAttribute(CallAttributes.CALLER) == null && request.getUserPrincipal() == null) {
      limits.leave(request);
      brake.hold();
    }
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String raw = request.getRequestURI();
    if (crossOrigin.answers(raw, request, response)) {
      return;
    }
    Matcher portal = PORTAL.matcher(raw);
    if (!hasOneHost(request)) {
      refuse(response, Failure.INVALID_VALUE, "A request has one Host");
    } else if (isEndless(request)) {
      refuse(response, Failure.INVALID_VALUE, "A chunked body and Upgrade don't go together");
    } else if (!isAddress(raw) || SERVERS_OWN.matcher(raw).matches()) {
      refuse(response, Failure.NOT_FOUND, "Invalid URL");
    } else if (GONE.matcher(raw).matches()) {
      refuse(response, Failure.NOT_FOUND, "This API is no longer supported; use /api/v3");
    } else if (portal.matches()) {
      request.getRequestDispatcher(portal.group(1)).forward(new ApiCall(request), response);
    } else if (raw.equals(request.getContextPath() + "/")) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", request.getContextPath() + "/desk/");
    } else if (raw.startsWith(request.getContextPath() + "/api/")) {
      chain.doFilter(new ApiCall(request), response);
    } else {
      servePage(request, response, chain);
    }
  }

  /** Reads the form first: its failure would be logged as the page's. */
  private void servePage(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      limits.readForm(request);
    } catch (DeskException refused) {
      if (refused.failure() == Failure.INVALID_VALUE) {
        // Mostly the caller is gone; then Payara fails to show even an error page.
        refuse(response, refused.problems());
      } else {
        response.sendError(refused.failure().httpStatus());
      }
      return;
    }
    chain.doFilter(request, response);
  }

  /**
   * Whether there is one Host at most: of two, a proxy might use one and a server the other (RFC
   * 9112, 3.2). HTTP/1.0 and HTTP/2 need none; servers themselves refuse HTTP/1.1 without it.
   */
  private static boolean hasOneHost(HttpServletRequest request) {
    Enumeration<String> hosts = request.getHeaders("Host");
    if (!hosts.hasMoreElements()) {
      return true;
    }
    String host = hosts.nextElement();
    return !host.isBlank() && host.indexOf(',') < 0 && !hosts.hasMoreElements();
  }

  /** Whether nobody can tell where the body ends. */
  private static boolean isEndless(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null && request.getHeader("Transfer-Encoding") != null;
  }

  /** Whether a raw path is spelt as ours are. */
  static boolean isAddress(String path) {
    return !PATH_GAMES.matcher(path).find();
  }

  private void refuse(HttpServletResponse response, Failure failure, String message)
      throws IOException {
    refuse(response, List.of(new Problem(failure, List.of(), message)));
  }

  private void refuse(HttpServletResponse response, List<Problem> problems) throws IOException {
    response.setStatus(problems.get(0).failure().httpStatus());
    response.setContentType(Envelope.JSON);
    output.write(Envelope.failure(problems), response.getOutputStream());
  }

  /**
   * A call of the API whose parameters the server doesn't see. We read query and body ourselves: a
   * server would read the body before the key is known, and Jersey (Payara 6.2025.10) logs the
   * whole URL of its parameters, keys included. Needed until both change.
   */
  private static final class ApiCall extends HttpServletRequestWrapper {
    ApiCall(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }
  }
}

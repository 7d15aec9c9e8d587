package org.relaydesk.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.primefaces.csp.CspException;
import org.relaydesk.base.kernel.CurrentCaller;
import org.relaydesk.base.kernel.Right;
import org.relaydesk.people.RepAccess;

/** Stands before every page: who isn't signed in is led to the sign-in, everyone else is named. */
public class ConsoleGate extends HttpFilter {
  @Inject private transient CurrentCaller current;
  @Inject private transient TrustedProxy proxy;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    harden(response);
    String path = ConsolePaths.of(request);
    if (request.getAttribute(SignOn.REP) instanceof RepAccess rep) {
      current.set(rep.caller(null));
      if (mustChange(rep)
          && !path.equals(ConsolePaths.CHANGE_PASSWORD)
          && !ConsolePaths.isOpen(path)) {
        lead(request, response, ConsolePaths.CHANGE_PASSWORD);
        return;
      }
    } else if (!ConsolePaths.isOpen(path)) {
      lead(request, response, ConsolePaths.SIGN_IN + "?from=" + encoded(wanted(request)));
      return;
    }
    Right needed = ConsolePaths.RIGHTS.get(path);
    if (needed != null && !current.find().map(caller -> caller.may(needed)).orElse(false)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (CspException forged) {
      // A form that carries no nonce of ours is no form of ours.
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Where a proxy signs people in, passwords of ours are of no use. */
  private boolean mustChange(RepAccess rep) {
    return rep.password().mustChange() && !proxy.inUse();
  }

  private static void harden(HttpServletResponse response) {
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }

  /** The page to come back to; a form that was sent can't be sent again. */
  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return "GET".equals(request.getMethod())
        ? request.getRequestURI() + (query == null ? "" : "?" + query)
        : ConsolePaths.HOME;
  }

  /** Faces' script follows a redirect only where it is told in its own language. */
  private static void lead(HttpServletRequest request, HttpServletResponse response, String to)
      throws IOException {
    String target = request.getContextPath() + to;
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + target.replace("&", "&amp;")
                  + "\"/></partial-response>");
    } else {
      // Relative: only the proxy in front knows under which name and scheme it is reached.
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", target);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

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
import java.util.Optional;
import org.relaydesk.audit.Refusals;
import org.relaydesk.audit.Subject;
import org.relaydesk.console.shell.ResourceVersion;
import org.relaydesk.edge.call.ErrorPage;
import org.relaydesk.edge.rest.CallAttributes;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.people.RepAccess;

/** The filter before every page: redirects to the sign-in, or sets the caller. */
public class ConsoleGate extends HttpFilter {
  /** Bytes of the sign-in's form, with what Faces adds. */
  private static final int LONGEST_SIGN_IN = 16_384;

  @Inject private transient CurrentCaller current;
  @Inject private transient TrustedProxy proxy;
  @Inject private transient DeskSession session;
  @Inject private transient SignInRecord record;
  @Inject private transient Refusals refusals;
  @Inject private transient ResourceVersion version;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    harden(response);
    request.setAttribute(ErrorPage.STYLE, styleSheet(request));
    String path = ConsolePaths.of(request);
    Optional<RepAccess> rep = rep(request);
    current.comesFrom(CallAttributes.addressOf(request));
    rep.ifPresent(known -> current.set(known.caller(null)));
    if (request.getAttribute(SignOn.BEGUN) != null) {
      rep.ifPresent(record::succeeded);
    }
    String first = ConsolePaths.isOpen(path) ? "" : whereFirst(request, path, rep);
    if (isFormOfAnotherSite(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (isMoreThanASignIn(request, path)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!first.isEmpty()) {
      lead(request, response, first);
    } else if (isNowhere(request, path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!mayEnter(path)) {
      refusals.note("access.refused", new Subject("page", null, path), "Not allowed");
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      if (ConsolePaths.isPage(path)) {
        request.setAttribute(CallAttributes.OPERATION, path);
      }
      chain.doFilter(request, response);
      session.restrain(request);
    }
  }

  private static Optional<RepAccess> rep(HttpServletRequest request) {
    return request.getAttribute(SignOn.REP) instanceof RepAccess rep
        ? Optional.of(rep)
        : Optional.empty();
  }

  /** The page that must be shown before this one; empty if there is none. */
  private String whereFirst(HttpServletRequest request, String path, Optional<RepAccess> rep) {
    if (rep.isEmpty()) {
      return ConsolePaths.SIGN_IN
          + "?from="
          + encoded(wanted(request))
          + (wasSignedIn(request) ? "&over=true" : "");
    }
    return mustChange(rep.get()) && !path.equals(ConsolePaths.CHANGE_PASSWORD)
        ? ConsolePaths.CHANGE_PASSWORD
        : "";
  }

  /**
   * Whether the form's page belongs to this rep: another window may have begun another session
   * meanwhile.
   */
  private boolean wasSignedIn(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) || session.isOver(request);
  }

  private static boolean isNowhere(HttpServletRequest request, String path) {
    return ConsolePaths.isUnknownPage(path) || ConsolePaths.namesNoRecord(request.getQueryString());
  }

  private boolean mayEnter(String path) {
    Right needed = ConsolePaths.RIGHTS.get(path);
    return needed == null || current.find().filter(caller -> caller.may(needed)).isPresent();
  }

  /**
   * Goes by Sec-Fetch-Site, which only browsers set: Origin and Host differ behind some proxies. If
   * it is missing, as on plain http, the view state protects.
   */
  private static boolean isFormOfAnotherSite(HttpServletRequest request) {
    String from = request.getHeader("Sec-Fetch-Site");
    return "POST".equals(request.getMethod())
        && ("cross-site".equals(from) || "same-site".equals(from));
  }

  /**
   * Whether a body without a session is larger than a sign-in, and so not read; browsers announce
   * the length.
   */
  private static boolean isMoreThanASignIn(HttpServletRequest request, String path) {
    long length = request.getContentLengthLong();
    boolean told = length >= 0 && request.getHeader("Transfer-Encoding") == null;
    return path.equals(ConsolePaths.SIGN_IN)
        && "POST".equals(request.getMethod())
        && (!told || length > LONGEST_SIGN_IN);
  }

  /** Never if a proxy signs people in: passwords have no use then. */
  private boolean mustChange(RepAccess rep) {
    return rep.password().mustChange() && !proxy.inUse();
  }

  /** The same URL as in the pages, so that browsers have it cached. */
  private String styleSheet(HttpServletRequest request) {
    return request.getContextPath()
        + "/jakarta.faces.resource/desk.css.xhtml?ln=desk&amp;v="
        + version.getValue();
  }

  private static void harden(HttpServletResponse response) {
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }

  /** The page to return to: of a form, its page. */
  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** Redirects; Faces' script needs the redirect as a partial response. */
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
      // Relative: only the proxy knows the outer name and scheme.
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", target);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

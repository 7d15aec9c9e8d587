package org.relaydesk.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Ends the session if its owner's token is sent, as each of their pages does, even an old one. So
 * no other site signs anybody out.
 */
public class SignOut extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient DeskSession session;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    if (session.isItsToken(request, request.getParameter("token"))) {
      session.end(request);
    }
    lead(request, response);
  }

  /** A GET comes from a sign-in that leads back here. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    lead(request, response);
  }

  /** Redirects to the sign-in page, or to the first page if somebody is signed in. */
  private void lead(HttpServletRequest request, HttpServletResponse response) {
    String page = session.rep(request).isPresent() ? ConsolePaths.HOME : ConsolePaths.SIGN_IN;
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + page);
  }
}

package org.relaydesk.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Ends the caller's session where their own token is sent, as every page of theirs does, however
 * old. Nobody is signed out by a form of somebody else's.
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

  /** A sign-in may lead back here. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    lead(request, response);
  }

  /** A person who is signed out, now or before, sees the sign-in page next. */
  private void lead(HttpServletRequest request, HttpServletResponse response) {
    String page = session.rep(request).isPresent() ? ConsolePaths.HOME : ConsolePaths.SIGN_IN;
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + page);
  }
}

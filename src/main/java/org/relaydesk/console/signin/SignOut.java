package org.relaydesk.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Ends the session. */
@Named
@RequestScoped
public class SignOut {
  @Inject private DeskSession session;

  public void signOut() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    session.end((HttpServletRequest) external.getRequest());
    external.redirect(external.getRequestContextPath() + ConsolePaths.SIGN_IN);
  }
}

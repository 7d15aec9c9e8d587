package org.relaydesk.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.edge.rest.CallAttributes;
import org.relaydesk.people.RepAccess;

/** The sign-in page. */
@Named
@RequestScoped
public class SignIn {
  private static final int LONGEST_NAME = 250;
  private static final Pattern OURS =
      Pattern.compile(
          "/(desk(/[A-Za-z0-9._-]*)?|WorkOrder\\.do)(\\?[\\x21-\\x7e&&[^\\\\#<>\"]]*)?");

  @Inject private SecurityContext security;
  @Inject private SignInBrake brake;
  @Inject private SignInRecord record;
  @Inject private TrustedProxy proxy;
  @Inject private Messages messages;
  private String loginName = "";
  private String password = "";
  private String from = "";

  /** Signs in and redirects to the page that was asked for. */
  public void signIn() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String address = CallAttributes.addressOf(request);
    long wait = brake.begin(address, loginName);
    if (wait > 0) {
      messages.error("signIn.wait", (wait + 999) / 1000);
    } else if (authenticates(request, (HttpServletResponse) external.getResponse())) {
      brake.succeeded(address, loginName);
      record.succeeded((RepAccess) request.getAttribute(SignOn.REP));
      external.redirect(request.getContextPath() + target());
    } else {
      brake.failed(address, loginName);
      record.failed(loginName);
      messages.error("signIn.wrong");
    }
  }

  private boolean authenticates(HttpServletRequest request, HttpServletResponse response) {
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .newAuthentication(true)
                .credential(new UsernamePasswordCredential(loginName, password)));
    return status == AuthenticationStatus.SUCCESS;
  }

  /** The page to go to: the first one, unless a path of ours was asked for. */
  private String target() {
    return OURS.matcher(from).matches() ? from : ConsolePaths.HOME;
  }

  /** Whether a proxy signs people in, so that there is no form. */
  public boolean isByProxy() {
    return proxy.inUse();
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    String given = loginName == null ? "" : loginName.strip();
    // Cut: no login name is longer.
    this.loginName = given.substring(0, Math.min(given.length(), LONGEST_NAME + 1));
  }

  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from == null ? "" : from;
  }
}

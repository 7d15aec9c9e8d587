package org.relaydesk.console.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.edge.rest.CallAttributes;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.password.Passwords;

/** The page on which reps change their password, freely or as it was issued to them. */
@Named
@RequestScoped
public class ChangePassword {
  @EJB private Passwords passwords;
  @Inject private CurrentCaller caller;
  @Inject private DeskSession session;
  @Inject private SignInBrake brake;
  @Inject private Messages messages;
  private String oldPassword = "";
  private String newPassword = "";
  private String again = "";

  /** Changes the password. The session goes on under a new id; all others of its owner end. */
  public void change() throws IOException {
    if (!newPassword.equals(again)) {
      messages.errorOf("again", "password.differs");
      return;
    }
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    if (!changes(CallAttributes.addressOf(request))) {
      return;
    }
    session.renew(request, caller.get().personId());
    messages.keep("password.changed");
    external.redirect(external.getRequestContextPath() + ConsolePaths.HOME);
  }

  /** Bounds attempts: somebody at an open session may not guess its owner's password for ever. */
  private boolean changes(String address) {
    String whose = "password of " + caller.get().personId();
    long wait = brake.begin(address, whose);
    if (wait > 0) {
      messages.error("signIn.wait", (wait + 999) / 1000);
      return false;
    }
    try {
      passwords.change(oldPassword, newPassword);
      brake.succeeded(address, whose);
      return true;
    } catch (DeskException e) {
      if (e.problems().stream().noneMatch(problem -> problem.fields().contains("old_password"))) {
        brake.takeBack(address, whose);
      } else {
        brake.failed(address, whose);
      }
      messages.failure(e);
      return false;
    }
  }

  /** Whether the rep must change the password before any other page. */
  public boolean isForced() {
    Object rep =
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(SignOn.REP);
    return rep instanceof RepAccess known && known.password().mustChange();
  }

  public int getShortest() {
    return Passwords.SHORTEST;
  }

  public String getOldPassword() {
    return "";
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword == null ? "" : oldPassword;
  }

  public String getNewPassword() {
    return "";
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword == null ? "" : newPassword;
  }

  public String getAgain() {
    return "";
  }

  public void setAgain(String again) {
    this.again = again == null ? "" : again;
  }
}

package org.relaydesk.console.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Refusals;
import org.relaydesk.audit.Subject;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;

/** Records sign-ins and failed attempts in the audit log. */
@ApplicationScoped
public class SignInRecord {
  private static final String TYPE = "technician";

  @EJB private AuditLog audit;
  @Inject private Refusals refusals;
  @Inject private RepDirectory directory;
  @Inject private CurrentCaller current;

  /** Records a sign-in, and makes the rep the caller. */
  void succeeded(RepAccess rep) {
    current.set(rep.caller(null));
    audit.note("login.succeeded", new Subject(TYPE, rep.personId(), rep.name()));
  }

  /** Records a failed attempt. An unknown name isn't kept: people type passwords there. */
  void failed(String loginName) {
    Subject subject =
        directory
            .byLogin(loginName)
            .map(rep -> new Subject(TYPE, rep.personId(), rep.name()))
            .orElse(new Subject(TYPE, null, "(unknown)"));
    refusals.note("login.failed", subject, "Wrong name or password");
  }
}

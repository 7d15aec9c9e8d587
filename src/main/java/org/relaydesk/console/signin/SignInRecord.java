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

/** Tells the audit log who signed in to the pages, and who tried. */
@ApplicationScoped
public class SignInRecord {
  private static final String TYPE = "technician";

  @EJB private AuditLog audit;
  @Inject private Refusals refusals;
  @Inject private RepDirectory directory;
  @Inject private CurrentCaller current;

  /** Somebody signed in; they are the caller from here on. */
  void succeeded(RepAccess rep) {
    current.set(rep.caller(null));
    audit.note("login.succeeded", new Subject(TYPE, rep.personId(), rep.name()));
  }

  /** Somebody tried. A name that nobody has isn't kept: people type passwords there. */
  void failed(String loginName) {
    Subject subject =
        directory
            .byLogin(loginName)
            .map(rep -> new Subject(TYPE, rep.personId(), rep.name()))
            .orElse(new Subject(TYPE, null, "(unknown)"));
    refusals.note("login.failed", subject, "Wrong name or password");
  }
}

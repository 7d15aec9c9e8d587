package org.relaydesk.edge.payara;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts {@link UndecodablePaths} before Payara's listeners, which no setting does. Loads none of
 * Grizzly's classes on other servers. Delete it with {@link UndecodablePaths}.
 */
@ApplicationScoped
public class PayaraPaths {
  /** The class with Payara's service locator. */
  static final String SERVICES = "org.glassfish.internal.api.Globals";

  private static final Logger LOG = Logger.getLogger(PayaraPaths.class.getName());

  private volatile String contextPath = "";

  void deployed(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    contextPath = context.getContextPath();
    guard();
  }

  /** Guards the listeners that are open by now. */
  public void guard() {
    String path = contextPath;
    attempt(() -> UndecodablePaths.guard(path));
  }

  @PreDestroy
  void leave() {
    // No method reference: that would load the class even on servers without Grizzly.
    attempt(() -> UndecodablePaths.leave());
  }

  private static void attempt(GrizzlyChange change) {
    if (!isPayara()) {
      return;
    }
    try {
      change.run();
    } catch (ReflectiveOperationException e) {
      LOG.log(Level.WARNING, e, () -> "Payara itself answers to paths that it can't decode");
    }
  }

  @FunctionalInterface
  private interface GrizzlyChange {
    void run() throws ReflectiveOperationException;
  }

  private static boolean isPayara() {
    try {
      Class.forName(SERVICES, false, PayaraPaths.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

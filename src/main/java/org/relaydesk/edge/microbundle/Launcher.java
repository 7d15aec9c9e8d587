package org.relaydesk.edge.microbundle;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.lang.reflect.InvocationTargetException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts Payara Micro, and ends the process if the server or the application did not start. Payara
 * Micro 6.2025.10: without this a server whose deployment failed goes on, and answers 404. Delete
 * it once Payara Micro ends by itself then. The bundle has this class alone, so it uses no other of
 * ours.
 */
public final class Launcher {
  private static final Logger LOG = Logger.getLogger("relaydesk.start");
  private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";

  private Launcher() {}

  /**
   * The start class of the microbundle.
   *
   * @param args Payara Micro's options
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    try {
      Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      LOG.log(Level.SEVERE, "Payara Micro did not start", e.getCause());
      giveUp("Payara Micro: " + reason(e));
    }
    if (isWithoutApplication()) {
      giveUp("Payara Micro runs without the application; the log says why");
    }
  }

  /** With options that only print or write a file no server runs: then nothing is missing. */
  private static boolean isWithoutApplication() {
    try {
      PayaraMicroRuntime running = PayaraMicro.getInstance().getRuntime();
      return running.getLocalDescriptor().getDeployedApplications().isEmpty();
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "Nothing was started", e);
      return false;
    }
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  private static void giveUp(String why) {
    LOG.severe("Relaydesk does not start. " + why);
    Runtime.getRuntime().halt(1);
  }
}

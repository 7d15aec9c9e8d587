package org.relaydesk.ground.lifecycle;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.ground.kernel.Causes;
import org.relaydesk.ground.settings.InvalidSetting;

/**
 * Runs a step of the start. One that fails says so in one clear last line. A process that is ours
 * ends with it: Payara Micro would go on and answer 404.
 */
public final class StartUp {
  private static final Logger LOG = Logger.getLogger("relaydesk.start");
  private static final String NO_START = "Relaydesk does not start. ";

  private StartUp() {}

  /** A step of the start. */
  @FunctionalInterface
  public interface Step {
    /** Does the step; what it throws makes the start fail. */
    void run() throws Exception;
  }

  /**
   * Runs a step.
   *
   * @param what names it in the last line
   */
  public static void step(String what, Step step) {
    try {
      step.run();
    } catch (Exception e) {
      LOG.log(Level.FINE, what + " failed", e);
      String why = what + ": " + reason(e);
      giveUp(why);
      throw new IllegalStateException(NO_START + why, e);
    }
  }

  /**
   * Says in the log's last line why there is no server, and ends the process where it is ours.
   *
   * @param why without a full stop
   */
  public static void giveUp(String why) {
    ServerEnd.prepare();
    ServerEnd.because(NO_START + why);
  }

  /** The innermost message, on one line. */
  private static String reason(Throwable thrown) {
    Optional<InvalidSetting> setting = Causes.first(thrown, InvalidSetting.class);
    return Causes.said(setting.isPresent() ? setting.get() : Causes.innermost(thrown));
  }
}

package org.relaydesk.console.shell;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a form of one view asks for only once. The second click of a double click, and the same
 * form sent again after Back, are answered as the first was. A bean of the view holds it.
 */
public final class SingleSubmit implements Serializable {
  private static final long serialVersionUID = 1;

  private @Nullable Serializable done;

  /**
   * Does what was said, unless that was the last that was done. While it is being done, another
   * call waits; what failed may be tried again.
   *
   * @param said all that tells one act from another
   */
  public synchronized void run(Serializable said, Runnable act) {
    if (!said.equals(done)) {
      act.run();
      done = said;
    }
  }
}

package org.relaydesk.edge.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.ground.kernel.ShuttingDown;

/**
 * Says that the application is about to end. When singletons are destroyed it is too late on
 * Payara, which has taken the data source away by then; Open Liberty destroys them before this.
 */
@ApplicationScoped
public class ShutdownNotice {
  private static final Logger LOG = Logger.getLogger(ShutdownNotice.class.getName());

  @Inject private Event<ShuttingDown> event;

  void tell(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
    try {
      event.fire(new ShuttingDown());
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Told too late: what is left is written as the singletons end", e);
    }
  }
}

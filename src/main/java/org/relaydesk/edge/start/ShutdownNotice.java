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
 * Fires {@link ShuttingDown} before the application ends. Payara 6.2025.10 destroys singletons only
 * after the data source is gone: without this the last writes are lost. Open Liberty destroys
 * singletons before this event. Delete it once a singleton's {@code @PreDestroy} can write on every
 * server.
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

package org.relaydesk.engine.database;

import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/**
 * Binds EclipseLink to the server's transactions by standard JNDI names. EclipseLink's own
 * platforms are made for one server each; WildFly's no longer works.
 */
public class ServerPlatform extends ServerPlatformBase {
  /** Made by EclipseLink, by the name in persistence.xml. */
  public ServerPlatform(DatabaseSession newDatabaseSession) {
    super(newDatabaseSession);
    disableRuntimeServices();
  }

  @Override
  public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
    return Controller.class;
  }

  /** Finds transactions by the registry. */
  public static class Controller extends JTATransactionController {
    @Override
    protected jakarta.transaction.TransactionManager acquireTransactionManager() throws Exception {
      return new RegistryTransactions();
    }
  }
}

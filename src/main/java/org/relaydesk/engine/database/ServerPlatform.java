package org.relaydesk.engine.database;

import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/**
 * Ties EclipseLink to the server's transactions by the two names that every Jakarta EE server has.
 * EclipseLink's own platforms know their servers by class; WildFly has none that still works.
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

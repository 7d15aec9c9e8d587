package org.relaydesk.engine.database;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * A transaction manager for EclipseLink over the standard registry: state, synchronizations and
 * rollback-only. The container begins and ends transactions.
 */
final class RegistryTransactions implements TransactionManager {
  private final TransactionSynchronizationRegistry registry;

  @SuppressWarnings("BanJNDI") // a name that the container itself binds
  RegistryTransactions() throws NamingException {
    registry = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
  }

  /** A transaction by its registry key. */
  private record Current(Object key, TransactionSynchronizationRegistry registry)
      implements Transaction {
    @Override
    public void registerSynchronization(Synchronization synchronization) {
      registry.registerInterposedSynchronization(synchronization);
    }

    @Override
    public void setRollbackOnly() {
      registry.setRollbackOnly();
    }

    @Override
    public int getStatus() {
      return registry.getTransactionStatus();
    }

    @Override
    public void commit() throws RollbackException {
      throw containers();
    }

    @Override
    public void rollback() {
      throw containers();
    }

    @Override
    public boolean enlistResource(XAResource resource) {
      throw containers();
    }

    @Override
    public boolean delistResource(XAResource resource, int flag) {
      throw containers();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Current current && current.key.equals(key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }
  }

  private static IllegalStateException containers() {
    return new IllegalStateException("Transactions are the container's to begin and end");
  }

  @Override
  @SuppressWarnings("NullAway") // null is what the interface says for "no transaction"
  public @Nullable Transaction getTransaction() {
    Object key = registry.getTransactionKey();
    return key == null ? null : new Current(key, registry);
  }

  @Override
  public int getStatus() {
    return registry.getTransactionKey() == null
        ? Status.STATUS_NO_TRANSACTION
        : registry.getTransactionStatus();
  }

  @Override
  public void setRollbackOnly() {
    registry.setRollbackOnly();
  }

  @Override
  public void begin() throws NotSupportedException {
    throw containers();
  }

  @Override
  public void commit() throws RollbackException {
    throw containers();
  }

  @Override
  public void rollback() {
    throw containers();
  }

  @Override
  public void resume(Transaction transaction) {
    throw containers();
  }

  @Override
  public Transaction suspend() throws SystemException {
    throw containers();
  }

  @Override
  public void setTransactionTimeout(int seconds) throws SystemException {
    throw containers();
  }
}

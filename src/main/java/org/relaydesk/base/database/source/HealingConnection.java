package org.relaydesk.base.database.source;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection that opens itself anew when the database was restarted under it: a pool need not
 * know. It looks before the first statement of a transaction only, and only after a second of rest,
 * so that it never heals half a transaction away, and a busy connection pays nothing.
 */
public final class HealingConnection implements InvocationHandler {
  private static final Logger LOG = Logger.getLogger(HealingConnection.class.getName());
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int VALID_SECONDS = 2;

  private final Opener opener;
  private Connection physical;
  private boolean idle = true;
  private boolean autoCommit = true;
  private int isolation;
  private long lastUse = System.nanoTime();

  private HealingConnection(Opener opener) throws SQLException {
    this.opener = opener;
    this.physical = opener.open();
    this.isolation = physical.getTransactionIsolation();
  }

  /** Opens a physical connection. */
  public interface Opener {
    /** A new one. */
    Connection open() throws SQLException;
  }

  /** A healing connection, open. */
  public static Connection around(Opener opener) throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            HealingConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new HealingConnection(opener));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    switch (name) {
      case "prepareStatement", "createStatement", "prepareCall" -> beforeStatement();
      case "equals" -> {
        return arguments != null && proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {}
    }
    Object result = onPhysical(method, arguments);
    note(name, arguments);
    return result;
  }

  private @Nullable Object onPhysical(Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(physical, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private void beforeStatement() throws SQLException {
    StatementCount.increment();
    long now = System.nanoTime();
    boolean between = idle || autoCommit;
    if (between && now - lastUse > REST_NANOS && !physical.isValid(VALID_SECONDS)) {
      reopen();
    }
    idle = false;
    lastUse = now;
  }

  private void reopen() throws SQLException {
    Connection fresh = opener.open();
    closeDead(physical);
    physical = fresh;
    physical.setTransactionIsolation(isolation);
    physical.setAutoCommit(autoCommit);
  }

  private static void closeDead(Connection dead) {
    try {
      dead.close();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "A dead connection can't even be closed", e);
    }
  }

  private void note(String name, Object @Nullable [] arguments) {
    switch (name) {
      case "commit", "rollback" -> {
        idle = true;
        lastUse = System.nanoTime();
      }
      case "setAutoCommit" -> {
        idle = true;
        autoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
      }
      case "setTransactionIsolation" -> {
        if (arguments != null && arguments[0] instanceof Integer level) {
          isolation = level;
        }
      }
      default -> {}
    }
  }
}

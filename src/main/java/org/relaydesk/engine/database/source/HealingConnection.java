package org.relaydesk.engine.database.source;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection that reopens itself after a restart of the database, unseen by the pool. It checks
 * only before a transaction's first statement, after a second of rest or a failed call: so it never
 * loses half a transaction, and costs a busy connection nothing.
 */
public final class HealingConnection implements InvocationHandler {
  private static final Logger LOG = Logger.getLogger(HealingConnection.class.getName());
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int VALID_SECONDS = 2;

  private final Opener opener;
  private final LongSupplier nanos;
  private Connection physical;
  private boolean idle = true;
  private boolean autoCommit = true;
  private int isolation;
  private boolean suspect;
  private long lastUse;

  private HealingConnection(Opener opener, LongSupplier nanos) throws SQLException {
    this.opener = opener;
    this.nanos = nanos;
    this.lastUse = nanos.getAsLong();
    this.physical = opener.open();
    this.isolation = physical.getTransactionIsolation();
  }

  /** Opens a physical connection. */
  public interface Opener {
    /** A new physical connection. */
    Connection open() throws SQLException;
  }

  /** A healing connection, open. */
  public static Connection around(Opener opener) throws SQLException {
    return around(opener, System::nanoTime);
  }

  static Connection around(Opener opener, LongSupplier nanos) throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            HealingConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new HealingConnection(opener, nanos));
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
      if (isForgiven(method.getName(), arguments)) {
        return null;
      }
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private void beforeStatement() throws SQLException {
    StatementCount.increment();
    long now = nanos.getAsLong();
    boolean between = idle || autoCommit;
    boolean doubtful = suspect || now - lastUse > REST_NANOS;
    if (between && doubtful) {
      if (!physical.isValid(VALID_SECONDS)) {
        reopen();
      }
      physical.setAutoCommit(autoCommit);
      suspect = false;
    }
    idle = false;
    lastUse = now;
  }

  private void reopen() throws SQLException {
    Connection fresh = opener.open();
    closeDead(physical);
    physical = fresh;
    physical.setTransactionIsolation(isolation);
  }

  private static void closeDead(Connection dead) {
    try {
      dead.close();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "A dead connection can't even be closed", e);
    }
  }

  /**
   * Notes a failed call, so that the next one checks the connection. Returns whether the failure
   * can be ignored: of a rollback, as the transaction has ended anyway, and of what a pool sets
   * between transactions, which the next connection gets.
   */
  private boolean isForgiven(String name, Object @Nullable [] arguments) {
    boolean between = idle || autoCommit;
    suspect = true;
    idle = idle || name.equals("rollback");
    if (name.equals("setAutoCommit")) {
      note(name, arguments);
      return between;
    }
    return false;
  }

  private void note(String name, Object @Nullable [] arguments) {
    switch (name) {
      case "commit", "rollback" -> {
        idle = true;
        lastUse = nanos.getAsLong();
      }
      case "setAutoCommit" -> {
        boolean wanted = arguments != null && Boolean.TRUE.equals(arguments[0]);
        idle = idle || wanted != autoCommit;
        autoCommit = wanted;
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

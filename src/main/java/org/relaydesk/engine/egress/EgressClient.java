package org.relaydesk.engine.egress;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.relaydesk.engine.egress.guard.Target;
import org.relaydesk.engine.egress.guard.TargetGuard;

/**
 * Sends HTTP requests to the very addresses that {@link TargetGuard} has vetted: a name can't
 * change in between. It adds no redirect, cookie, proxy, credential or repeat. A receiver that
 * hangs costs a socket, not a thread.
 */
public final class EgressClient implements AutoCloseable {
  private final EgressSettings settings;
  private final NameLookups lookups;
  private final VettedNames names;
  private final PoolingAsyncClientConnectionManager connections;
  private final CloseableHttpAsyncClient http;
  private final ScheduledThreadPoolExecutor timer;
  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param lookup how names become addresses
   * @param threads makes the I/O threads, the one that counts the time, and those of look-ups
   */
  public EgressClient(
      TargetGuard guard, NameLookup lookup, ThreadFactory threads, EgressSettings settings) {
    this.settings = settings;
    lookups = new NameLookups(lookup, threads, settings.total());
    names = new VettedNames(guard, lookups);
    connections = ApacheClient.connections(names, settings);
    http = ApacheClient.on(connections, threads, settings);
    timer = new ScheduledThreadPoolExecutor(1, threads);
    timer.setRemoveOnCancelPolicy(true);
    http.start();
    var unused = timer.scheduleWithFixedDelay(this::dropIdle, 1_000, 1_000, TimeUnit.MILLISECONDS);
  }

  /**
   * Sends it; never waits and never throws. Cancelling the future drops the connection.
   *
   * @return fails with {@link EgressException} only; dependents may run on an I/O thread and must
   *     not block
   */
  public CompletableFuture<TargetAnswer> send(OutboundCall call) {
    CompletableFuture<TargetAnswer> answer = new CompletableFuture<>();
    try {
      Exchange exchange = new Exchange(call, Target.of(call.target()), settings, answer);
      begin(exchange);
    } catch (IllegalArgumentException e) {
      answer.completeExceptionally(EgressException.failed("the URL " + e.getMessage()));
    } catch (RuntimeException e) {
      answer.completeExceptionally(EgressException.failed(FailureText.of(e, settings)));
    }
    return answer;
  }

  private void begin(Exchange exchange) {
    open.add(exchange);
    if (closed) {
      open.remove(exchange);
      exchange.fail(shuttingDown());
      return;
    }
    ScheduledFuture<?> limit =
        timer.schedule(exchange::timeIsUp, settings.wholeMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> admitted = names.admit(exchange.target());
    exchange.whenDone(
        () -> {
          limit.cancel(false);
          names.release(exchange.target());
          open.remove(exchange);
        });
    var unused =
        admitted.whenComplete(
            (nothing, failure) -> {
              if (failure == null) {
                exchange.start(http);
              } else {
                exchange.fail(failure);
              }
            });
  }

  private static EgressException shuttingDown() {
    return EgressException.failed("the server is shutting down");
  }

  private void dropIdle() {
    connections.closeExpired();
    connections.closeIdle(ApacheClient.KEEP_ALIVE);
  }

  /** Drops all connections; what is under way fails. */
  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
    lookups.close();
    http.close(CloseMode.IMMEDIATE);
    open.forEach(exchange -> exchange.fail(shuttingDown()));
  }
}

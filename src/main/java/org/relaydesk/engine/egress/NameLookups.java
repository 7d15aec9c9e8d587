package org.relaydesk.engine.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks names up, which may block for long, on threads of its own. A name is looked up once at a
 * time, however many wait for it: a dead resolver costs one thread a name. The threads are bounded,
 * and end when idle.
 */
final class NameLookups implements AutoCloseable {
  private final NameLookup lookup;
  private final ThreadPoolExecutor pool;
  private final Map<String, CompletableFuture<List<InetAddress>>> underWay =
      new ConcurrentHashMap<>();

  /**
   * @param most names at a time; as many as calls, so that no name waits for another's dead server
   */
  NameLookups(NameLookup lookup, ThreadFactory threads, int most) {
    this.lookup = lookup;
    pool = new ThreadPoolExecutor(0, most, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /**
   * The addresses of a name; never waits.
   *
   * @return fails with {@link EgressException}
   */
  CompletableFuture<List<InetAddress>> addressesOf(String host) {
    CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> other = underWay.putIfAbsent(host, mine);
    if (other != null) {
      return other;
    }
    try {
      pool.execute(() -> look(host, mine));
    } catch (RejectedExecutionException e) {
      fail(host, mine, "too busy to look the name up");
    }
    return mine;
  }

  private void look(String host, CompletableFuture<List<InetAddress>> result) {
    try {
      List<InetAddress> found = lookup.addressesOf(host);
      underWay.remove(host, result);
      result.complete(found);
    } catch (UnknownHostException e) {
      fail(host, result, "name not found: " + host);
    } catch (Throwable e) { // Else the name would never be looked up again.
      fail(host, result, "name look-up failed: " + e);
    }
  }

  private void fail(String host, CompletableFuture<List<InetAddress>> result, String why) {
    underWay.remove(host, result);
    result.completeExceptionally(EgressException.failed(why));
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}

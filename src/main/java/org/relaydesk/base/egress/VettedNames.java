package org.relaydesk.base.egress;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Names that were looked up and vetted for the calls now under way; all that the HTTP client ever
 * gets to know of addresses.
 *
 * <p>The client asks its resolver on the thread that leases a connection: the caller's, or the one
 * I/O thread, which must not stand still. So the look-up happens before, on an executor of its own,
 * and {@link #resolve} only reads. Calls to one target share a look-up that is under way, so that a
 * dead resolver costs one thread per target and not one per call.
 */
final class VettedNames implements DnsResolver {
  private final TargetGuard guard;
  private final NameLookup lookup;
  private final Executor lookups;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  VettedNames(TargetGuard guard, NameLookup lookup, Executor lookups) {
    this.guard = guard;
    this.lookup = lookup;
    this.lookups = lookups;
  }

  private static final class Entry {
    int users;
    volatile List<InetSocketAddress> addresses = List.of();
    @Nullable CompletableFuture<Void> underWay;
  }

  /**
   * Makes the target known until {@link #release}, which must follow exactly once.
   *
   * @return fails with {@link EgressException}
   */
  CompletableFuture<Void> admit(Target target) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> shared = join(target, mine);
    if (shared == mine) {
      start(target, mine);
    }
    return shared;
  }

  private CompletableFuture<Void> join(Target target, CompletableFuture<Void> mine) {
    CompletableFuture<CompletableFuture<Void>> joined = new CompletableFuture<>();
    entries.compute(
        target.key(),
        (key, known) -> {
          Entry entry = known == null ? new Entry() : known;
          entry.users++;
          CompletableFuture<Void> underWay = entry.underWay;
          if (underWay == null || underWay.isDone()) {
            entry.underWay = mine;
            joined.complete(mine);
          } else {
            joined.complete(underWay);
          }
          return entry;
        });
    return joined.join();
  }

  private void start(Target target, CompletableFuture<Void> result) {
    try {
      lookups.execute(() -> look(target, result));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(EgressException.failed("too busy to look the name up"));
    }
  }

  private void look(Target target, CompletableFuture<Void> result) {
    try {
      List<InetSocketAddress> vetted = vetted(target);
      entries.computeIfPresent(
          target.key(),
          (key, entry) -> {
            entry.addresses = vetted;
            return entry;
          });
      result.complete(null);
    } catch (UnknownHostException e) {
      result.completeExceptionally(EgressException.failed("name not found: " + target.host()));
    } catch (EgressException e) {
      result.completeExceptionally(e);
    } catch (RuntimeException e) {
      result.completeExceptionally(EgressException.failed("name look-up failed: " + e));
    }
  }

  private List<InetSocketAddress> vetted(Target target) throws UnknownHostException {
    Optional<String> against = guard.check(target);
    if (against.isPresent()) {
      throw EgressException.refused(against.get());
    }
    List<InetAddress> all =
        target.literal().isPresent()
            ? List.of(target.literal().get())
            : lookup.addressesOf(target.host());
    List<InetSocketAddress> good =
        all.stream()
            .filter(address -> guard.vet(target.host(), address, target.port()).isEmpty())
            .map(address -> new InetSocketAddress(address, target.port()))
            .toList();
    if (good.isEmpty()) {
      throw all.stream()
          .flatMap(address -> guard.vet(target.host(), address, target.port()).stream())
          .findFirst()
          .map(EgressException::refused)
          .orElseThrow(() -> new UnknownHostException(target.host()));
    }
    return good;
  }

  /** Forgets the target with its last user. */
  void release(Target target) {
    entries.computeIfPresent(target.key(), (key, entry) -> --entry.users == 0 ? null : entry);
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    Entry entry = entries.get(host + " " + port);
    if (entry == null || entry.addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return entry.addresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException(host + ": only with its port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}

package org.relaydesk.engine.egress;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;
import org.relaydesk.engine.egress.guard.Target;
import org.relaydesk.engine.egress.guard.TargetGuard;

/**
 * Names that were vetted for the calls now under way: all that the HTTP client knows of addresses.
 *
 * <p>The client asks its resolver on a thread that must not stand still. So the look-up happens
 * before, and {@link #resolve} only reads. What is an address already waits for no look-up.
 */
final class VettedNames implements DnsResolver {
  private final TargetGuard guard;
  private final NameLookups lookups;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  VettedNames(TargetGuard guard, NameLookups lookups) {
    this.guard = guard;
    this.lookups = lookups;
  }

  private static final class Entry {
    int users;
    volatile List<InetSocketAddress> addresses = List.of();
  }

  /**
   * Adds the target until {@link #release}, which must follow exactly once; never waits.
   *
   * @return fails with {@link EgressException}
   */
  CompletableFuture<Void> admit(Target target) {
    entries.compute(
        target.key(),
        (key, known) -> {
          Entry entry = known == null ? new Entry() : known;
          entry.users++;
          return entry;
        });
    CompletableFuture<Void> admitted = new CompletableFuture<>();
    Optional<String> against = guard.check(target);
    if (against.isPresent()) {
      admitted.completeExceptionally(EgressException.refused(against.get()));
    } else if (target.literal().isPresent()) {
      admit(target, List.of(target.literal().get()), admitted);
    } else {
      var unused =
          lookups
              .addressesOf(target.host())
              .whenComplete(
                  (found, failure) -> {
                    if (failure == null) {
                      admit(target, found, admitted);
                    } else {
                      admitted.completeExceptionally(failure);
                    }
                  });
    }
    return admitted;
  }

  private void admit(Target target, List<InetAddress> found, CompletableFuture<Void> admitted) {
    try {
      List<InetSocketAddress> vetted = vetted(target, found);
      entries.computeIfPresent(
          target.key(),
          (key, entry) -> {
            entry.addresses = vetted;
            return entry;
          });
      admitted.complete(null);
    } catch (EgressException e) {
      admitted.completeExceptionally(e);
    } catch (RuntimeException e) {
      admitted.completeExceptionally(EgressException.failed("name look-up failed: " + e));
    }
  }

  private List<InetSocketAddress> vetted(Target target, List<InetAddress> all) {
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
          .orElseGet(() -> EgressException.failed("name not found: " + target.host()));
    }
    return good;
  }

  /** Removes the target with its last user. */
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

package org.relaydesk.apikey.integration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relaydesk.apikey.KeyHolder;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.StampedCache;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;

/** All integrations, in memory: a desk has dozens. */
@ApplicationScoped
public class IntegrationDirectory implements KeyHolder {
  private static final String ALL = "all";

  @Inject private ChangeStamps stamps;
  @Inject private RepDirectory reps;
  @EJB private IntegrationKeys keys;
  private StampedCache<String, Map<Long, IntegrationAccess>> cache;

  @PostConstruct
  void prepare() {
    cache = stamps.cache(RepDirectory.TOPIC);
  }

  Optional<IntegrationAccess> byId(long personId) {
    return Optional.ofNullable(cache.get(ALL, this::load).get(personId));
  }

  /** The integration acts if it is enabled, the address is allowed, and its owner may sign in. */
  @Override
  public Optional<Caller> caller(long holderId, String keyPrefix, String address) {
    return byId(holderId)
        .filter(IntegrationAccess::enabled)
        .filter(key -> key.mayComeFrom(address))
        .flatMap(
            key ->
                reps.byId(key.ownerId())
                    .filter(RepAccess::loginEnabled)
                    .map(owner -> key.caller(owner, keyPrefix)));
  }

  /** The rep who answers for an integration; empty for whoever is none. */
  public Optional<Long> ownerOf(long personId) {
    return byId(personId).map(IntegrationAccess::ownerId);
  }

  @Override
  public void refresh() {
    cache.reload(ALL, this::load);
  }

  private Map<Long, IntegrationAccess> load() {
    return keys.access().stream()
        .collect(Collectors.toMap(IntegrationAccess::personId, Function.identity()));
  }
}

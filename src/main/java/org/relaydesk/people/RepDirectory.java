package org.relaydesk.people;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.StampedCache;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.people.role.Role;

/** All support reps with their roles from memory: a desk has hundreds of them, not thousands. */
@ApplicationScoped
public class RepDirectory {
  @Inject private ChangeStamps stamps;

  /** The change stamp that whoever changes a rep, a group, a role or a key raises. */
  public static final String TOPIC = Role.TOPIC;

  private static final String ALL = "all";

  private record Reps(Map<Long, RepAccess> byId, Map<String, RepAccess> byLogin) {}

  @EJB private StoredAccess stored;
  private StampedCache<String, Reps> cache;

  @PostConstruct
  void prepare() {
    cache = stamps.cache(TOPIC);
  }

  /** The rep with this person's id. */
  public Optional<RepAccess> byId(long personId) {
    return Optional.ofNullable(reps().byId().get(personId));
  }

  /** The rep with this login name, in any letter case. */
  public Optional<RepAccess> byLogin(String loginName) {
    return Optional.ofNullable(reps().byLogin().get(LookupEntry.key(loginName)));
  }

  /** All reps, by name. */
  public List<RepAccess> all() {
    return reps().byId().values().stream()
        .sorted(Comparator.comparing(RepAccess::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Looks all reps up anew, whatever is known. */
  public void refresh() {
    cache.reload(ALL, this::load);
  }

  private Reps reps() {
    return cache.get(ALL, this::load);
  }

  private Reps load() {
    Map<Long, RepAccess> byId =
        stored.ofAll().stream().collect(Collectors.toMap(RepAccess::personId, Function.identity()));
    Map<String, RepAccess> byLogin =
        byId.values().stream()
            .filter(rep -> rep.loginKey() != null)
            .collect(Collectors.toMap(rep -> String.valueOf(rep.loginKey()), Function.identity()));
    return new Reps(byId, byLogin);
  }
}

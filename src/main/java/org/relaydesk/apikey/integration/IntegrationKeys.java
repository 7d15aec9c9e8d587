package org.relaydesk.apikey.integration;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.KeyState;
import org.relaydesk.apikey.KeyStore;
import org.relaydesk.apikey.KeyTerms;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.database.EntityKind;
import org.relaydesk.engine.database.EntityKind.Seen;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.people.People;
import org.relaydesk.people.Person;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportRep;
import org.relaydesk.people.role.Role;
import org.relaydesk.people.role.Roles;

/**
 * The use cases of integration keys. The caller can't make, change or hand over a key whose roles
 * allow more than their own. No key may do more than its owner.
 */
@Stateless
public class IntegrationKeys {
  private static final EntityKind<IntegrationKey> KIND =
      new EntityKind<>(IntegrationKey.class, "integration key", IntegrationKey::version);

  @PersistenceContext private EntityManager em;
  @EJB private KeyStore store;
  @EJB private People people;
  @EJB private Roles roles;
  @EJB private AuditLog audit;
  @Inject private JsonOutput json;
  @Inject private IntegrationKeyFields fields;
  @Inject private CurrentCaller caller;
  @Inject private ChangeStamps stamps;
  @Inject private DeskClock clock;

  @Allows("keys.view")
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page list(ListInfo info) {
    return fields.keys().page(em, info);
  }

  /** One key; empty where there is no such id. */
  @Allows("keys.view")
  public Optional<FoundRecord> find(long id) {
    return fields.keys().find(em, id);
  }

  /** The state of a key's value; empty where there is no such id. */
  @Allows("keys.view")
  public Optional<KeyState> state(long id) {
    return Optional.ofNullable(em.find(IntegrationKey.class, id)).flatMap(key -> store.state(id));
  }

  /** Calls by a key: they fail once it ends. */
  @Allows("keys.view")
  public Page calls(long id, ListInfo info) {
    KIND.get(em, id);
    return store.calls(id, info);
  }

  /** A key that the caller added or regenerated before, without its value. */
  @Allows({"keys.add", "keys.edit"})
  public Optional<MadeKey> findAdded(long id) {
    return fields.keys().find(em, id).map(key -> new MadeKey(key, null));
  }

  /**
   * Adds a key. Its owner is the rep that the input names, or the caller.
   *
   * @return with the value, which is shown this once
   */
  @Allows("keys.add")
  public MadeKey add(IntegrationKeyInput input) {
    String name =
        input.name().value().orElseThrow(() -> Failure.MISSING.of("name", "A name is needed"));
    Person person = Person.integration(name, clock.now());
    em.persist(person);
    em.flush();
    SupportRep owner = owner(input.owner().value());
    List<Role> given = roles.toGive(owner.id(), input.roles().orDefault(List.of()));
    KeyState made =
        store.issue(person.id(), new KeyTerms(input.expiresAt().orElse(null), Duration.ZERO));
    Person creator = em.getReference(Person.class, caller.get().personId());
    IntegrationKey key =
        new IntegrationKey(person, store.find(person.id()).orElseThrow(), creator, clock.now());
    key.apply(input);
    key.giveRoles(given);
    key.reassign(owner);
    KIND.requireUnique(em, key.name(), key.nameKey(), key.id());
    em.persist(key);
    FoundRecord stored = stored(key);
    audit.note("integration_key.added", subject(key), null, state(key));
    return new MadeKey(stored, String.valueOf(made.value()));
  }

  /** The owner by the input. An owner must be able to sign in. */
  private SupportRep owner(Optional<Reference> named) {
    long id =
        named.map(rep -> people.technician("owner", rep).id()).orElse(caller.get().personId());
    SupportRep owner = em.find(SupportRep.class, id);
    if (owner == null) {
      throw Failure.MISSING.of("owner", "Name the support rep who answers for the key");
    }
    if (!owner.loginEnabled()) {
      throw Failure.INVALID_VALUE.of(
          "owner", "A rep without login permission can't answer for a key");
    }
    return owner;
  }

  /**
   * Changes what the input names; the value stays.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("keys.edit")
  public FoundRecord edit(long id, IntegrationKeyInput input, @Nullable Long expectedVersion) {
    IntegrationKey key = locked(id);
    KIND.requireSeen(
        key,
        new Seen(expectedVersion, input.echo(), () -> json.text(find(id).orElseThrow()::write)));
    String before = state(key);
    key.apply(input);
    input.roles().ifValue(named -> key.giveRoles(roles.toGive(key.answering(caller.get()), named)));
    input.expiresAt().ifPresent(at -> store.expireAt(id, at));
    KIND.requireUnique(em, key.name(), key.nameKey(), key.id());
    if (!before.equals(state(key))) {
      em.lock(
          key,
          LockModeType
              .OPTIMISTIC_FORCE_INCREMENT); // Roles and expiry stand in other tables, which raise
      // no version.
    }
    FoundRecord stored = stored(key);
    audit.note("integration_key.edited", subject(key), before, state(key));
    return stored;
  }

  /** Makes a new value; the old one ends with the overlap. */
  @Allows("keys.edit")
  public MadeKey regenerate(long id, Duration overlap) {
    IntegrationKey key = locked(id);
    KeyState before = store.state(id).orElseThrow();
    if (before.validity() == KeyState.Validity.EXPIRED) {
      throw Failure.NOT_EDITABLE.of(
          "expires_time", "The key is expired: give it another expires_time first");
    }
    KeyState made = store.issue(id, new KeyTerms(before.expiresAt(), overlap));
    FoundRecord stored = stored(key);
    audit.note(
        "integration_key.regenerated",
        subject(key),
        audit.state(before::tell),
        audit.state(made::tell));
    return new MadeKey(stored, String.valueOf(made.value()));
  }

  /**
   * Makes another rep the owner. From then on that rep's rights bound the key's.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("keys.edit")
  public FoundRecord reassign(long id, HandOver to, @Nullable Long expectedVersion) {
    IntegrationKey key = locked(id);
    KIND.requireVersion(key, expectedVersion);
    SupportRep owner = owner(Optional.of(to.owner()));
    caller.get().requireAll(owner.id(), key.grants());
    String before = audit.state(out -> out.text("owner", key.owner().name()));
    key.reassign(owner);
    FoundRecord stored = stored(key);
    String after =
        audit.state(
            out -> {
              out.text("owner", owner.name());
              out.text("comment", to.comment());
            });
    audit.note("integration_key.reassigned", subject(key), before, after);
    return stored;
  }

  /**
   * Ends the key; the integration keeps its name in what it did.
   *
   * @param expectedVersion from If-Match; null takes any
   */
  @Allows("keys.delete")
  public void remove(long id, @Nullable Long expectedVersion) {
    IntegrationKey key = locked(id);
    KIND.requireVersion(key, expectedVersion);
    audit.note("integration_key.deleted", subject(key), state(key), null);
    em.remove(key);
    em.flush();
    store.end(id);
    stamps.raise(RepDirectory.TOPIC);
  }

  /** All keys with their roles, for the directory. */
  @Open("fills the directory that checks rights")
  public List<IntegrationAccess> access() {
    em.createQuery("select distinct r from Role r left join fetch r.rights", Role.class)
        .getResultList();
    return em.createQuery(
            "select distinct k from IntegrationKey k join fetch k.person join fetch k.owner"
                + " left join fetch k.roles",
            IntegrationKey.class)
        .getResultStream()
        .map(IntegrationAccess::of)
        .toList();
  }

  private FoundRecord stored(IntegrationKey key) {
    FoundRecord stored = fields.keys().stored(em, key.id());
    stamps.raise(RepDirectory.TOPIC);
    return stored;
  }

  private String state(IntegrationKey key) {
    KeyState value = store.state(key.id()).orElseThrow();
    return audit.state(
        out -> {
          out.text("name", key.name());
          out.text("description", key.description());
          out.text("owner", key.owner().name());
          out.text(
              "roles", String.join(", ", key.roles().stream().map(Role::name).sorted().toList()));
          out.flag("enabled", key.enabled());
          out.text("allowed_addresses", key.allowedAddresses());
          value.tell(out);
        });
  }

  private static Subject subject(IntegrationKey key) {
    return new Subject("integration_key", key.id(), key.name());
  }

  private IntegrationKey locked(long id) {
    IntegrationKey key = KIND.locked(em, id);
    caller.get().requireAll(key.answering(caller.get()), key.grants());
    return key;
  }
}

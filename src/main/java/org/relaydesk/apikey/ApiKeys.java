package org.relaydesk.apikey;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.audit.Subject;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;
import org.relaydesk.people.LoginDisabled;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportRep;
import org.relaydesk.people.SupportReps;

/** The keys of the support reps: one each. */
@Stateless
public class ApiKeys {
  @PersistenceContext private EntityManager em;
  @EJB private KeyStore store;
  @EJB private AuditLog audit;
  @Inject private CurrentCaller caller;
  @Inject private DeskConfig config;
  @Inject private ChangeStamps stamps;

  /**
   * Makes the rep's key, or a new value for it. The old value ends at once, or when the terms say.
   * The caller can't make a key with more rights than their own.
   *
   * @return with the value, which is shown this once
   */
  @Allows("keys.add")
  public KeyState generate(long personId, KeyTerms terms) {
    // Calls that generate at once wait for each other: exactly one valid key remains.
    SupportRep rep = SupportReps.KIND.locked(em, personId);
    caller.get().requireAll(personId, rep.grants());
    if (!rep.loginEnabled()) {
      throw Failure.INVALID_VALUE.of(
          "technician", "A rep without login permission can't have a key");
    }
    Optional<KeyState> before = store.state(personId);
    KeyState made = store.issue(personId, terms);
    String action = before.isPresent() ? "api_key.regenerated" : "api_key.generated";
    audit.note(action, rep.subject(), told(before.orElse(null)), told(made));
    stamps.raise(RepDirectory.TOPIC);
    return made;
  }

  /** The state of a key that the caller made, without its value; empty if the key ended. */
  @Allows("keys.add")
  public Optional<KeyState> findGenerated(long personId) {
    return store.state(personId);
  }

  /** As {@link #generate}, for the caller's own key, where the settings let everyone have one. */
  @Open("everyone's own key, where relaydesk.key.self-service says so")
  public KeyState generateOwn(KeyTerms terms) {
    requireSelfService();
    return generate(caller.get().personId(), terms);
  }

  /** The state of the caller's own key; empty where there is none. */
  @Open("everyone's own key, where relaydesk.key.self-service says so")
  public Optional<KeyState> ownState() {
    return state(caller.get().personId());
  }

  /** Calls by the caller's own key. */
  @Open("everyone's own key, whoever made it")
  public Page ownCalls(ListInfo info) {
    return calls(caller.get().personId(), info);
  }

  @Open("everyone's own key, where relaydesk.key.self-service says so")
  public void deleteOwn() {
    requireSelfService();
    delete(caller.get().personId());
  }

  private void requireSelfService() {
    if (!config.get(Settings.KEY_SELF_SERVICE)) {
      throw Failure.FORBIDDEN.because("Here an administrator makes the API keys");
    }
  }

  /** The state of the rep's key; empty where there is none. */
  @Allows("keys.view")
  public Optional<KeyState> state(long personId) {
    SupportReps.KIND.get(em, personId);
    return store.state(personId);
  }

  /** Calls by the rep's key: they fail once it ends. */
  @Allows("keys.view")
  public Page calls(long personId, ListInfo info) {
    SupportReps.KIND.get(em, personId);
    return store.calls(personId, info);
  }

  /** The number of keys, reps' and integrations', that soon expire. */
  @Allows("keys.view")
  public long expiring() {
    return store.expiring();
  }

  /** Ends the rep's key. The caller can't end the key of a rep with more rights. */
  @Allows("keys.delete")
  public void delete(long personId) {
    SupportRep rep = SupportReps.KIND.locked(em, personId);
    caller.get().requireAll(personId, rep.grants());
    KeyState ended = store.state(personId).orElseThrow(ApiKeys::noKey);
    store.end(personId);
    audit.note("api_key.deleted", rep.subject(), told(ended), null);
    stamps.raise(RepDirectory.TOPIC);
  }

  /** Ends the key of a rep who may no longer sign in; the use case around it raises the stamp. */
  @Open("part of the use case that forbids the login")
  public void endWithLogin(@Observes LoginDisabled event) {
    store
        .state(event.personId())
        .ifPresent(
            ended -> {
              store.end(event.personId());
              Subject subject = new Subject("technician", event.personId(), event.name());
              audit.note("api_key.deleted", subject, told(ended), null);
            });
  }

  static RuntimeException noKey() {
    return Failure.NOT_FOUND.of("id", "The support rep has no API key");
  }

  private @Nullable String told(@Nullable KeyState state) {
    return state == null ? null : audit.state(state::tell);
  }
}

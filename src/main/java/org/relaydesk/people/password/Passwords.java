package org.relaydesk.people.password;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.relaydesk.audit.AuditLog;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.encryption.PasswordHash;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportRep;
import org.relaydesk.people.SupportReps;

/** Checks and changes the passwords of support reps. */
@Stateless
public class Passwords {
  /** Characters of a password at least; long beats colourful. */
  public static final int SHORTEST = 10;

  private static final int LONGEST = 200;

  @PersistenceContext private EntityManager em;
  @EJB private AuditLog audit;
  @Inject private RepDirectory directory;
  @Inject private PasswordHash hashes;
  @Inject private CurrentCaller caller;
  @Inject private ChangeStamps stamps;
  @Inject private Event<PasswordChosen> chosen;
  private String nobodys = "";

  @PostConstruct
  void prepare() {
    nobodys = hashes.of("nobody has this password");
  }

  /**
   * The rep who signs in by this name and password; empty where either is wrong or the rep may not
   * sign in. It takes the same time for a name that nobody has, and holds no connection meanwhile.
   */
  @Open("finds out who signs in")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<RepAccess> rep(String loginName, String password) {
    Optional<RepAccess> rep = directory.byLogin(loginName).filter(RepAccess::loginEnabled);
    Optional<String> hash = rep.flatMap(known -> hash(known.personId()));
    boolean right = password.length() <= LONGEST && hashes.matches(password, hash.orElse(nobodys));
    return right && hash.isPresent() ? rep : Optional.empty();
  }

  private Optional<String> hash(long personId) {
    return em.createQuery("select s.passwordHash from SupportRep s where s.id = :id", String.class)
        .setParameter("id", personId)
        .getResultStream()
        .flatMap(hash -> Optional.ofNullable(hash).stream())
        .findFirst();
  }

  /**
   * Replaces the caller's own password.
   *
   * @throws org.relaydesk.ground.kernel.DeskException naming old_password or new_password
   */
  @Open("everyone changes their own")
  public void change(String oldPassword, String newPassword) {
    Caller me = caller.get();
    String hash = hashes.of(checked(newPassword));
    SupportRep rep = SupportReps.KIND.locked(em, me.personId());
    String known = rep.passwordHash();
    if (known == null || !hashes.matches(oldPassword, known)) {
      throw Failure.INVALID_VALUE.of("old_password", "This is not your password");
    }
    String login = String.valueOf(rep.loginName());
    if (newPassword.equals(oldPassword) || LookupEntry.key(newPassword).equals(rep.loginKey())) {
      throw Failure.INVALID_VALUE.of("new_password", "Choose one that is new and not your name");
    }
    rep.choosePassword(hash);
    audit.note("password.changed", rep.subject());
    stamps.raise(RepDirectory.TOPIC);
    chosen.fire(new PasswordChosen(me.personId(), login));
  }

  /**
   * Gives a rep a password that they must replace when they sign in. The caller can't give one to a
   * rep who may do more than the caller.
   */
  @Allows("people.edit")
  public void issue(long personId, String password) {
    String hash = hashes.of(checked(password));
    SupportRep rep = SupportReps.KIND.locked(em, personId);
    Caller me = caller.get();
    me.requireAll(personId, rep.grants());
    rep.issuePassword(hash);
    audit.note("password.issued", rep.subject());
    stamps.raise(RepDirectory.TOPIC);
  }

  private static String checked(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST || password.isBlank()) {
      throw Failure.INVALID_VALUE.of(
          "new_password", "A password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    return password;
  }
}

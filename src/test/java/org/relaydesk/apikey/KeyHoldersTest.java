package org.relaydesk.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.engine.encryption.KeyedHash;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.role.HeldRoles;
import org.relaydesk.people.role.NamedRole;

class KeyHoldersTest {
  private static final Right VIEW = Right.parse("requests.view");
  private static final String HERE = "192.0.2.7";
  private static final Right EDIT = Right.parse("requests.edit");

  private final String key = KeyText.generate(new SecureRandom());
  private final KeyHolders holders = new KeyHolders();
  private long now = 1000;
  private final LateReps reps = new LateReps();
  private int lookedUp;
  private boolean loginEnabled = true;
  private @Nullable Long expiresAt;

  @BeforeEach
  void prepare() {
    ChangeStamps stamps = new ChangeStamps();
    Inside.put(reps, "directory", new OneRep());
    Inside.put(holders, "hash", new PlainHash());
    Inside.put(holders, "keys", new OneKey());
    Inside.put(holders, "everyKind", List.of(reps));
    Inside.put(holders, "clock", (DeskClock) () -> now);
    Inside.put(holders, "cache", stamps.cache(RepDirectory.TOPIC));
  }

  @Test
  void aKeyActsWithAllRolesOfItsRep() {
    Caller caller = callerBy(key).orElseThrow();
    assertThat(caller.personId()).isEqualTo(4);
    assertThat(caller.may(VIEW) && caller.may(EDIT)).isTrue();
    assertThat(caller.keyPrefix()).isEqualTo(KeyText.prefix(key));
  }

  @Test
  void aKnownKeyCostsNoStatementAndAMistypedOneNeverDoes() {
    for (int i = 0; i < 3; i++) {
      assertThat(callerBy(key)).isPresent();
    }
    assertThat(lookedUp).isOne();
    assertThat(callerBy(key + "x")).isEmpty();
    assertThat(lookedUp).isOne();
    assertThat(callerBy(KeyText.generate(new SecureRandom()))).isEmpty();
    assertThat(lookedUp).isEqualTo(2);
  }

  @Test
  void anExpiringKeyDiesOnTimeAlsoFromMemory() {
    expiresAt = 2000L;
    assertThat(callerBy(key)).isPresent();
    now = 1999;
    assertThat(callerBy(key)).isPresent();
    now = 2000;
    assertThat(callerBy(key)).isEmpty();
  }

  /** Whoever measures how long a refusal takes learns nothing of it. */
  @Test
  void anExpiredKeyCostsWhatAnUnknownOneDoes() {
    expiresAt = 2000L;
    assertThat(callerBy(key)).isPresent();
    now = 2000;
    String unknown = KeyText.generate(new SecureRandom());
    for (String refused : List.of(unknown, unknown, key, key)) {
      int before = lookedUp;
      assertThat(callerBy(refused)).isEmpty();
      assertThat(lookedUp - before).isOne();
    }
  }

  @Test
  void theFaultIsToldApart() {
    expiresAt = 2000L;
    assertThat(holders.check(key + "x", HERE).fault()).isEqualTo("Not a key");
    assertThat(holders.check(KeyText.generate(new SecureRandom()), HERE).fault())
        .isEqualTo("Unknown");
    loginEnabled = false;
    assertThat(holders.check(key, HERE).fault()).contains("may not act");
    now = 2000;
    assertThat(holders.check(key, HERE).fault()).isEqualTo("Expired");
  }

  private Optional<Caller> callerBy(String given) {
    return Optional.ofNullable(holders.check(given, HERE).caller());
  }

  @Test
  void aRepWhoMayNotSignInHasNoUseOfTheirKey() {
    assertThat(callerBy(key)).isPresent();
    loginEnabled = false;
    assertThat(callerBy(key)).isEmpty();
  }

  @Test
  void aHolderWhomAnotherNodeHasJustAddedIsLookedForOnce() {
    reps.known = false;
    assertThat(callerBy(key)).isPresent();
    assertThat(reps.refreshed).isOne();
    reps.known = false;
    assertThat(callerBy(key)).isEmpty();
    assertThat(reps.refreshed).isOne();
  }

  /** Reps that come to be known when they are looked up anew. */
  private static final class LateReps extends RepsAsHolders {
    private boolean known = true;
    private int refreshed;

    @Override
    public Optional<Caller> caller(long holderId, String keyPrefix, String address) {
      return known ? super.caller(holderId, keyPrefix, address) : Optional.empty();
    }

    @Override
    public void refresh() {
      known = true;
      refreshed++;
    }
  }

  private static final class PlainHash extends KeyedHash {
    @Override
    public String of(String secret) {
      return "hash of " + secret;
    }
  }

  private final class OneKey extends KeyStore {
    @Override
    public Optional<KeyEntry> byHash(String keyHash) {
      lookedUp++;
      return Optional.of(new KeyEntry(4, KeyText.prefix(key), "hash of " + key, expiresAt))
          .filter(entry -> entry.keyHash().equals(keyHash));
    }
  }

  private final class OneRep extends RepDirectory {
    @Override
    public Optional<RepAccess> byId(long personId) {
      HeldRoles roles =
          new HeldRoles(
              List.of(
                  new NamedRole(1, "Reader", Grants.of(Set.of(VIEW), Scope.ALL)),
                  new NamedRole(2, "Editor", Grants.of(Set.of(EDIT), Scope.OWN))));
      return Optional.of(
          new RepAccess(
              personId,
              "Sam Roe",
              "sam",
              loginEnabled,
              new RepAccess.PasswordState(0, false),
              roles,
              Set.of()));
    }
  }
}

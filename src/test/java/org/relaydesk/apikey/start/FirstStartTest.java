package org.relaydesk.apikey.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaydesk.apikey.KeyText;
import org.relaydesk.engine.database.FirstStartLock;
import org.relaydesk.engine.encryption.PasswordHash;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.lifecycle.StartReport;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.GivenSettings;

final class FirstStartTest {
  private static final String BOOTSTRAP = "a-key-of-the-operators-own";

  @TempDir private Path home;
  private final Known known = new Known();
  private final StartReport report = new StartReport();

  /** Those who are there: none, unless another node adds one while this one waits for the lock. */
  private static final class Known extends Administrators {
    final List<String> keys = new ArrayList<>();
    boolean addedMeanwhile;

    @Override
    public boolean exist() {
      return !keys.isEmpty();
    }

    @Override
    public void addFirst(String loginName, String passwordHash, String key) {
      keys.add(key);
    }
  }

  private final class Lock extends FirstStartLock {
    @Override
    public <T> T alone(Callable<T> step) throws Exception {
      if (known.addedMeanwhile) {
        known.keys.add("of another node");
      }
      return step.call();
    }
  }

  @Test
  void aNewDeskGetsAKeyThatIsToldInTheFile() {
    start("");

    assertThat(known.keys).singleElement().matches(KeyText::plausible);
    assertThat(file()).content().contains("administrator", known.keys.get(0));
    assertThat(report.lines()).containsExactly("First login: " + file());
  }

  @Test
  void aKeyOfTheOperatorsOwnIsTakenAndNotTold() {
    start(BOOTSTRAP);

    assertThat(known.keys).containsExactly(BOOTSTRAP);
    assertThat(file()).content().contains("(the bootstrap key)").doesNotContain(BOOTSTRAP);
  }

  @Test
  void whereAnotherNodeWasFirstTheWayInStandsInItsFile() {
    known.addedMeanwhile = true;

    start("");

    assertThat(known.keys).containsExactly("of another node");
    assertThat(file()).doesNotExist();
    assertThat(report.lines()).isEmpty();
  }

  @Test
  void aDeskWithAnAdministratorGetsNoOther() {
    known.keys.add("of the first start");

    start(BOOTSTRAP);

    assertThat(known.keys).containsExactly("of the first start");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aBootstrapKeyWithAWrongChecksumEndsTheStartAndAddsNobody() {
    String mistyped = KeyText.generate(new SecureRandom());
    String last = mistyped.endsWith("a") ? "b" : "a";

    assertThatThrownBy(() -> start(mistyped.substring(0, mistyped.length() - 1) + last))
        .isInstanceOf(IllegalStateException.class);

    assertThat(known.keys).isEmpty();
    assertThat(file()).doesNotExist();
  }

  private Path file() {
    return home.resolve("first-login.txt");
  }

  private void start(String bootstrapKey) {
    DeskConfig config =
        GivenSettings.of(
            Map.of("relaydesk.home", home.toString(), "relaydesk.bootstrap.api-key", bootstrapKey));
    FirstStart start = Inside.make(FirstStart.class);
    Inside.put(start, "administrators", known);
    Inside.put(start, "lock", new Lock());
    Inside.put(start, "config", config);
    Inside.put(start, "report", report);
    Inside.put(start, "file", Inside.put(new FirstLoginFile(), "config", config));
    Inside.put(
        start, "hashes", Inside.put(new PasswordHash(), "platform", new Pbkdf2PasswordHashImpl()));
    start.begin();
  }
}

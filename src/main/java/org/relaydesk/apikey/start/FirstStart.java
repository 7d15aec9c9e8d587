package org.relaydesk.apikey.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import org.relaydesk.apikey.KeyText;
import org.relaydesk.engine.database.FirstStartLock;
import org.relaydesk.engine.encryption.PasswordHash;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.lifecycle.StartReport;
import org.relaydesk.ground.lifecycle.StartUp;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** Gives an empty desk its administrator, and tells its owner where to find the way in. */
@Singleton
@Startup
@DependsOn("KeysAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs at the start")
public class FirstStart {
  @EJB private Administrators administrators;
  @EJB private FirstStartLock lock;
  @Inject private DeskConfig config;
  @Inject private StartReport report;
  @Inject private FirstLoginFile file;
  @Inject private PasswordHash hashes;

  @PostConstruct
  void begin() {
    StartUp.step("The first login", this::run);
  }

  private void run() throws Exception {
    if (!administrators.exist()) {
      SecureRandom random = new SecureRandom();
      String password = KeyText.generate(random).substring(KeyText.PREFIX_LENGTH, 32);
      String hash = hashes.of(password); // Before the lock: it takes a while.
      String given = bootstrapKey();
      String key = given.isEmpty() ? KeyText.generate(random) : given;
      String told = given.isEmpty() ? key : "(the bootstrap key)";
      lock.alone(() -> addAdministrator(password, hash, key, told));
    }
    if (Files.exists(file.path())) {
      report.line("First login: " + file.path());
    }
  }

  /** Another node may have been first: then the way in stands in its file, and not in ours. */
  private boolean addAdministrator(String password, String hash, String key, String told)
      throws IOException {
    if (administrators.exist()) {
      return false;
    }
    // The file comes first: after a crash in between, the next start does it all again.
    file.write(password, told);
    administrators.addFirst(FirstLoginFile.LOGIN, hash, key);
    return true;
  }

  /** A key that begins like ours and was mistyped would be refused at every call from then on. */
  private String bootstrapKey() {
    String given = config.get(Settings.BOOTSTRAP_API_KEY);
    if (!given.isEmpty() && !KeyText.plausible(given)) {
      throw new IllegalStateException(
          "relaydesk.bootstrap.api-key begins like a generated key, but its checksum is wrong: it"
              + " was mistyped, or should begin otherwise");
    }
    return given;
  }
}

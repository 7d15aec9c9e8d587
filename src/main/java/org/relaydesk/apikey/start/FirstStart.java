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

/** Adds the administrator of an empty desk, and logs where the password stands. */
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
      String hash = hashes.of(password); // Hashed before the lock: it takes long.
      String given = bootstrapKey();
      String key = given.isEmpty() ? KeyText.generate(random) : given;
      String told = given.isEmpty() ? key : "(the bootstrap key)";
      lock.alone(() -> addAdministrator(password, hash, key, told));
    }
    if (Files.exists(file.path())) {
      report.line("First login: " + file.path());
    }
  }

  /** Adds the administrator, unless another node was first; its file has the password then. */
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

  /** A key in our form with a wrong checksum would be refused at every call. */
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

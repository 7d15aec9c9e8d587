package org.relaydesk.apikey;

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
import org.relaydesk.base.encryption.PasswordHash;
import org.relaydesk.base.kernel.Open;
import org.relaydesk.base.settings.DeskConfig;
import org.relaydesk.base.settings.Settings;
import org.relaydesk.base.start.StartReport;
import org.relaydesk.base.start.StartUp;

/** Gives an empty desk its administrator, and tells its owner where to find the way in. */
@Singleton
@Startup
@DependsOn("KeysAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@Open("runs at the start")
public class FirstStart {
  @EJB private Administrators administrators;
  @Inject private DeskConfig config;
  @Inject private StartReport report;
  @Inject private FirstLoginFile file;

  @PostConstruct
  void begin() {
    StartUp.step("The first login", this::run);
  }

  private void run() throws IOException {
    if (!administrators.exist()) {
      SecureRandom random = new SecureRandom();
      String password = KeyText.generate(random).substring(KeyText.PREFIX_LENGTH, 32);
      String given = bootstrapKey();
      String key = given.isEmpty() ? KeyText.generate(random) : given;
      // The file comes first: after a crash in between, the next start does it all again.
      file.write(password, given.isEmpty() ? key : "(the bootstrap key)");
      administrators.addFirst(FirstLoginFile.LOGIN, PasswordHash.of(password), key);
    }
    if (Files.exists(file.path())) {
      report.line("First login: " + file.path());
    }
  }

  /** One that begins like ours and was mistyped would be refused at every call from then on. */
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

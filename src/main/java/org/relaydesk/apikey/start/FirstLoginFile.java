package org.relaydesk.apikey.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.relaydesk.engine.encryption.OwnerFile;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;
import org.relaydesk.people.password.PasswordChosen;

/** The file with the first password or key, for the owner of a new desk. */
@ApplicationScoped
public class FirstLoginFile {
  static final String LOGIN = "administrator";

  private static final Logger LOG = Logger.getLogger(FirstLoginFile.class.getName());
  private static final String FILE = "first-login.txt";

  @Inject private DeskConfig config;

  Path path() {
    return config.get(Settings.HOME).resolve(FILE);
  }

  void write(String password, String key) throws IOException {
    OwnerFile.write(
        path(), "Login: " + LOGIN + "\nPassword: " + password + "\nAPI key: " + key + "\n");
  }

  /** Deletes the file once the owner has chosen a password. */
  void remove(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordChosen event) {
    if (!event.loginName().equalsIgnoreCase(LOGIN)) {
      return;
    }
    try {
      Files.deleteIfExists(path());
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "Remove it by hand, it is no longer needed: " + path());
    }
  }
}

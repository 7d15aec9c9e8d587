package org.relaydesk.engine.encryption;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import org.relaydesk.engine.database.FirstStartLock;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.lifecycle.StartUp;
import org.relaydesk.ground.settings.DeskConfig;

/** Opens the data keys with the master key; a new database gets new ones. */
@Singleton
@Startup
@DependsOn("MigrationsAtStart")
@Open("runs at the start")
public class KeysAtStart {
  private static final List<String> PURPOSES = List.of(KeyRing.API_KEY_HASH);
  private static final int BYTES = 32;

  @EJB private EncryptionKeys stored;
  @EJB private FirstStartLock lock;
  @Inject private KeyRing ring;
  @Inject private DeskConfig config;

  @PostConstruct
  void open() {
    StartUp.step("The master key", this::run);
  }

  /** Nodes that start together on an empty database use the first one's key. */
  private void run() throws Exception {
    List<EncryptionKeys.Wrapped> keys = stored.all();
    if (keys.size() < PURPOSES.size()) {
      lock.alone(() -> openOrMake(stored.all()));
    } else {
      openOrMake(keys);
    }
  }

  private boolean openOrMake(List<EncryptionKeys.Wrapped> keys) throws Exception {
    byte[] master = new MasterKey(config).find(keys.isEmpty());
    for (EncryptionKeys.Wrapped key : keys) {
      try {
        ring.put(key.purpose(), Wrapping.unwrap(master, key.text(), key.purpose()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("it is not the one that this database was made with");
      }
    }
    for (String purpose : PURPOSES) {
      if (keys.stream().noneMatch(key -> key.purpose().equals(purpose))) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        stored.add(purpose, Wrapping.wrap(master, key, purpose));
        ring.put(purpose, key);
      }
    }
    return true;
  }
}

package org.relaydesk.apikey.start;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.relaydesk.apikey.KeyStore;
import org.relaydesk.engine.database.ChangeStamps;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.StoredAccess;
import org.relaydesk.people.SupportReps;

/** Adds the first administrator with their key, in one transaction. */
@Stateless
@Open("part of the first start")
public class Administrators {
  @EJB private SupportReps supportReps;
  @EJB private StoredAccess stored;
  @EJB private KeyStore keys;
  @Inject private ChangeStamps stamps;

  /** Whether any support rep is there. */
  public boolean exist() {
    return !stored.ofAll().isEmpty();
  }

  /** Adds a support rep with the role of an administrator, and the rep's key. */
  public void addFirst(String loginName, String passwordHash, String key) {
    keys.issueFirst(supportReps.addFirst(loginName, passwordHash), key);
    stamps.raise(RepDirectory.TOPIC);
  }
}

package org.relaydesk.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;

/** Support reps act by their keys as long as they may sign in. */
@ApplicationScoped
public class RepsAsHolders implements KeyHolder {
  @Inject private RepDirectory directory;

  @Override
  public Optional<Caller> caller(long holderId, String keyPrefix, String address) {
    return directory
        .byId(holderId)
        .filter(RepAccess::loginEnabled)
        .map(rep -> rep.caller(keyPrefix));
  }

  @Override
  public void refresh() {
    directory.refresh();
  }
}

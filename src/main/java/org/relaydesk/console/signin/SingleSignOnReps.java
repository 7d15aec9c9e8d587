package org.relaydesk.console.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.people.SupportReps;

/** The reps whom a trusted proxy names. */
@ApplicationScoped
public class SingleSignOnReps {
  private static final Logger LOG = Logger.getLogger(SingleSignOnReps.class.getName());

  @Inject private RepDirectory directory;
  @Inject private DeskConfig config;
  @EJB private SupportReps supportReps;

  /** The rep with this login name; added if there is none and the settings say so. */
  Optional<RepAccess> rep(String loginName) {
    Optional<RepAccess> known = directory.byLogin(loginName);
    if (known.isPresent() || !config.get(Settings.SIGN_ON_UNKNOWN).equals("provision")) {
      return known;
    }
    long id = supportReps.provision(loginName);
    LOG.info(() -> "Made the support rep " + id + ", whom the proxy calls '" + loginName + "'");
    return directory.byLogin(loginName);
  }
}

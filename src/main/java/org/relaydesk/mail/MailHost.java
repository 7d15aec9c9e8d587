package org.relaydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.MailSettings;

/** The host that takes the desk's mail, if the operator named one. */
@ApplicationScoped
public class MailHost {
  @Inject private DeskConfig config;

  /** Whether the desk sends mail at all. */
  public boolean isNamed() {
    return !config.get(MailSettings.HOST).isEmpty();
  }

  /**
   * Refuses what would be sent while the desk sends no mail.
   *
   * @throws org.relaydesk.ground.kernel.DeskException INVALID_VALUE naming the setting
   */
  public void require() {
    if (!isNamed()) {
      throw Failure.INVALID_VALUE.of(
          MailSettings.HOST.key(),
          "This desk sends no mail: its operator has to set " + MailSettings.HOST.key());
    }
  }

  /** Whether an address is the desk's own: a mail there would come back to it. */
  public boolean isOwn(MailAddress address) {
    return isNamed() && address.isSame(from());
  }

  /** Where the desk's mail comes from; there is one where a host is named. */
  MailAddress from() {
    String set = config.get(MailSettings.FROM);
    return MailAddress.of(
        MailSettings.FROM.key(), set.substring(set.indexOf('<') + 1).replace(">", ""));
  }

  /** The name that stands beside it; empty for none. */
  String fromName() {
    String set = config.get(MailSettings.FROM);
    return set.substring(0, Math.max(0, set.indexOf('<'))).strip();
  }

  String name() {
    return config.get(MailSettings.HOST);
  }

  Security security() {
    return Security.of(config.get(MailSettings.SECURITY));
  }

  /** The port that was set, or the usual one. */
  int port() {
    int set = config.get(MailSettings.PORT);
    return set == 0 ? security().usualPort() : set;
  }

  /** Host and port: mails to one share its bound. */
  String target() {
    return name() + ":" + port();
  }
}

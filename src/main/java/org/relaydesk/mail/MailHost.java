package org.relaydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.relaydesk.engine.egress.TrustedCertificates;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.MailSettings;
import org.relaydesk.mail.smtp.MailTransport;
import org.relaydesk.mail.smtp.Security;

/** The host that takes the desk's mail, if the operator named one. */
@ApplicationScoped
public class MailHost {
  @Inject private DeskConfig config;

  /** Whether the desk sends mail. */
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

  /** The sender's address; there is one if a host is named. */
  MailAddress from() {
    String set = config.get(MailSettings.FROM);
    return MailAddress.of(
        MailSettings.FROM.key(), set.substring(set.indexOf('<') + 1).replace(">", ""));
  }

  /** The name that stands beside it; empty for none. */
  private InternetAddress sender() {
    try {
      String name = fromName();
      String address = from().text();
      return name.isEmpty()
          ? new InternetAddress(address)
          : new InternetAddress(address, name, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException | AddressException e) {
      throw new IllegalStateException(e);
    }
  }

  private String fromName() {
    String set = config.get(MailSettings.FROM);
    return set.substring(0, Math.max(0, set.indexOf('<'))).strip();
  }

  /** Host and port: mails to one share its bound. */
  String target() {
    return config.get(MailSettings.HOST) + ":" + port(security());
  }

  /** The connection to the host. */
  MailTransport transport() {
    Security security = security();
    return new MailTransport(
        config.get(MailSettings.HOST),
        port(security),
        security,
        config.get(MailSettings.USER),
        config.get(MailSettings.PASSWORD),
        sender(),
        config.get(MailSettings.TIMEOUT).toMillis(),
        TrustedCertificates.sockets(config.get(MailSettings.CA_FILE)));
  }

  private Security security() {
    return Security.of(config.get(MailSettings.SECURITY));
  }

  /** The port that was set, or the usual one. */
  private int port(Security security) {
    int set = config.get(MailSettings.PORT);
    return set == 0 ? security.usualPort() : set;
  }
}

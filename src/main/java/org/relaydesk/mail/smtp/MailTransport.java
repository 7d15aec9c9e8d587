package org.relaydesk.mail.smtp;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands one mail to the mail host, on a connection of its own.
 *
 * @param user empty where the desk doesn't sign in
 * @param from where all mail comes from
 * @param timeoutMillis for one answer of the host
 * @param trusted makes secured sockets
 */
public record MailTransport(
    String host,
    int port,
    Security security,
    String user,
    String password,
    InternetAddress from,
    long timeoutMillis,
    SSLSocketFactory trusted) {
  private static final Logger LOG = Logger.getLogger(MailTransport.class.getName());
  private static final long CONNECT_MILLIS = 10_000;

  /**
   * Sends it, or throws. Where it returns the host has the mail, however the connection ended.
   *
   * @param sockets may be closed at any time, which ends the send
   */
  void send(MailJob job, List<MailFile> files, SendSockets sockets) throws MessagingException {
    Session session = Session.getInstance(properties(sockets), (Authenticator) null);
    MailMessage message = new MailMessage(session, job, from, files);
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(host, port, user.isEmpty() ? null : user, user.isEmpty() ? null : password);
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      hangUp(transport);
    }
  }

  /** A host that breaks off at QUIT has the mail. */
  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "The connection to the mail host ended without a goodbye", e);
    }
  }

  private String domain() {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private Properties properties(SendSockets sockets) {
    Properties set = new Properties();
    set.put("mail.smtp.socketFactory", sockets.plain());
    set.put("mail.smtp.ssl.socketFactory", sockets.secured(trusted));
    set.setProperty("mail.smtp.socketFactory.fallback", "false");
    set.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT_MILLIS));
    set.setProperty("mail.smtp.timeout", Long.toString(timeoutMillis));
    set.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
    set.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
    set.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
    set.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    set.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    set.setProperty("mail.smtp.from", from.getAddress());
    set.setProperty("mail.smtp.localhost", domain());
    set.setProperty("mail.smtp.quitwait", "false");
    return set;
  }
}

package org.relaydesk.mail.smtp;

import java.util.Locale;

/** How the connection to the mail host is secured. */
public enum Security {
  /** Not at all. */
  NONE(25),
  /** Once both sides have met; never without. */
  STARTTLS(587),
  /** From the start. */
  TLS(465);

  private final int usualPort;

  Security(int usualPort) {
    this.usualPort = usualPort;
  }

  /** The port for it, where the operator names none. */
  public int usualPort() {
    return usualPort;
  }

  /** Reads the setting. */
  public static Security of(String setting) {
    return valueOf(setting.toUpperCase(Locale.ROOT));
  }
}

package org.relaydesk.mail;

import java.util.Locale;

/** How the connection to the mail host is secured. */
enum Security {
  NONE(25),
  STARTTLS(587),
  TLS(465);

  private final int usualPort;

  Security(int usualPort) {
    this.usualPort = usualPort;
  }

  int usualPort() {
    return usualPort;
  }

  static Security of(String setting) {
    return valueOf(setting.toUpperCase(Locale.ROOT));
  }
}

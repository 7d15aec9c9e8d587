package org.relaydesk.ground.settings;

import static org.relaydesk.ground.settings.Setting.secret;
import static org.relaydesk.ground.settings.Setting.text;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The settings of outgoing mail ({@code relaydesk.mail.*}), part of {@link Settings#ALL}. */
public final class MailSettings {
  public static final Setting<String> HOST =
      text(
          "relaydesk.mail.host",
          "",
          "host name or address",
          "The SMTP server that takes the desk's mail; empty: the desk sends none.",
          SettingRules::mailHost);

  public static final Setting<Integer> PORT =
      text(
          "relaydesk.mail.port",
          "0",
          "port, 0 for the usual one",
          "Its port; usual are 587 for starttls, 465 for tls, 25 for none.",
          text -> SettingRules.number(text, 0, 65_535));

  public static final Setting<String> SECURITY =
      text(
          "relaydesk.mail.security",
          "starttls",
          "none, starttls or tls",
          "How the connection is secured; starttls and tls check the certificate, and never go on in"
              + " clear text.",
          SettingRules.oneOf("none", "starttls", "tls"));

  public static final Setting<String> CA_FILE =
      text(
          "relaydesk.mail.ca-file",
          "",
          "file",
          "PEM file with the certificates that the mail host's may be signed by, instead of those"
              + " that the JVM trusts.",
          Function.identity());

  public static final Setting<String> USER =
      text(
          "relaydesk.mail.user",
          "",
          "text",
          "Who the desk signs in as at the mail host; empty: it doesn't sign in.",
          Function.identity());

  public static final Setting<String> PASSWORD =
      secret("relaydesk.mail.password", "text", "The password of that.", Function.identity());

  public static final Setting<String> FROM =
      text(
          "relaydesk.mail.from",
          "",
          "address",
          "Where the desk's mail comes from, as support@acme.example or"
              + " Acme Support <support@acme.example>; needed with relaydesk.mail.host.",
          SettingRules::mailFrom);

  public static final Setting<Integer> CONNECTIONS =
      text(
          "relaydesk.mail.connections",
          "4",
          "connections",
          "How many mails one node sends at once.",
          text -> SettingRules.number(text, 1, 20));

  public static final Setting<Duration> TIMEOUT =
      text(
          "relaydesk.mail.timeout",
          "PT2M",
          "ISO-8601 duration from PT2S to PT10M",
          "How long sending one mail may take; then it is tried again later. What a crash interrupts"
              + " is sent again after so long and ten seconds.",
          SettingRules::mailTimeout);

  public static final Setting<Duration> GIVE_UP_AFTER =
      text(
          "relaydesk.mail.give-up-after",
          "P5D",
          "ISO-8601 duration, at most P8D",
          "How long a reply that can't be delivered is tried again; a notice is dropped after a day.",
          SettingRules::giveUpAfter);

  public static final Setting<Duration> KEEP =
      text(
          "relaydesk.mail.keep",
          "P365D",
          "ISO-8601 duration, at least P1D",
          "How long a notice that is through, one way or another, is kept; a reply stays as long as"
              + " its ticket. Both go with it where it is purged.",
          SettingRules::keep);

  /** In the order of the reference. */
  static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          SECURITY,
          CA_FILE,
          USER,
          PASSWORD,
          FROM,
          CONNECTIONS,
          TIMEOUT,
          GIVE_UP_AFTER,
          KEEP);

  private MailSettings() {}
}

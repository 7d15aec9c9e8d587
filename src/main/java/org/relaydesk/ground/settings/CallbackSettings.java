package org.relaydesk.ground.settings;

import static org.relaydesk.ground.settings.Setting.text;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The settings of callbacks ({@code relaydesk.callback.*}), part of {@link Settings#ALL}. */
public final class CallbackSettings {
  public static final Setting<String> ALLOW =
      text(
          "relaydesk.callback.allow",
          "",
          "addresses",
          "CIDRs, addresses or host names that"
              + " callbacks may go to although the rules forbid it, such as 127.0.0.0/8,::1/128.",
          Function.identity());

  public static final Setting<String> DENY =
      text(
          "relaydesk.callback.deny",
          "",
          "addresses",
          "CIDRs, addresses or host names that" + " callbacks may never go to.",
          Function.identity());

  public static final Setting<Set<Integer>> ALLOW_PORTS =
      text(
          "relaydesk.callback.allow-ports",
          "",
          "ports",
          "Ports that callbacks may go to although another protocol is at home there (the list of"
              + " ports that browsers refuse), such as 6000,10080.",
          SettingRules::ports);

  public static final Setting<String> METHOD =
      text(
          "relaydesk.callback.method",
          "POST",
          "POST, PUT or GET",
          "How callbacks are made where" + " the ticket doesn't say; GET has no body.",
          SettingRules.oneOf("POST", "PUT", "GET"));

  public static final Setting<String> REFUSED =
      text(
          "relaydesk.callback.refused",
          "refuse",
          "refuse or keep",
          "What becomes of a ticket whose"
              + " callback address is forbidden: refuse answers 400; keep stores it, marks its callback"
              + " refused, and warns in the answer.",
          SettingRules.oneOf("refuse", "keep"));

  public static final Setting<Duration> GIVE_UP_AFTER =
      text(
          "relaydesk.callback.give-up-after",
          "PT72H",
          "ISO-8601 duration, at most P8D",
          "How long" + " an undeliverable callback is tried again.",
          SettingRules::giveUpAfter);

  public static final Setting<Duration> KEEP =
      text(
          "relaydesk.callback.keep",
          "P90D",
          "ISO-8601 duration, at least P1D",
          "How long a callback that is delivered, failed, refused or cancelled is kept with its"
              + " attempts; one that is on its way stays.",
          SettingRules::keep);

  public static final Setting<Duration> KEEP_DEAD =
      text(
          "relaydesk.callback.keep-dead",
          "P365D",
          "ISO-8601 duration, at least P1D",
          "How long a callback that was given up is kept with its attempts, so that somebody sees that"
              + " it never arrived.",
          SettingRules::keep);

  /** In the order of the reference. */
  static final List<Setting<?>> ALL =
      List.of(ALLOW, DENY, ALLOW_PORTS, METHOD, REFUSED, GIVE_UP_AFTER, KEEP, KEEP_DEAD);

  private CallbackSettings() {}
}

package org.relaydesk.edge.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.relaydesk.engine.egress.TrustedCertificates;
import org.relaydesk.engine.egress.guard.GuardSource;
import org.relaydesk.ground.address.AddressRanges;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.lifecycle.ServerEnd;
import org.relaydesk.ground.lifecycle.StartReport;
import org.relaydesk.ground.lifecycle.StartUp;
import org.relaydesk.ground.settings.CallbackSettings;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.InvalidSetting;
import org.relaydesk.ground.settings.MailSettings;
import org.relaydesk.ground.settings.Setting;
import org.relaydesk.ground.settings.Settings;

/**
 * Checks the settings as the first step of a start. A wrong value stops it; an unknown name is
 * logged.
 */
@Singleton
@Startup
@Open("runs at the start")
public class SettingsAtStart {
  @Inject private Instance<DeskConfig> config;
  @Inject private StartReport report;

  @PostConstruct
  void check() {
    ServerEnd.prepare();
    StartUp.step("The settings", this::run);
  }

  private void run() {
    DeskConfig read = config.get();
    requireReadable(CallbackSettings.ALLOW, read, GuardSource::check);
    requireReadable(CallbackSettings.DENY, read, GuardSource::check);
    requireReadable(Settings.SIGN_ON_PROXIES, read, AddressRanges::parse);
    requireReadable(Settings.PROXIES, read, AddressRanges::parse);
    requireReadable(MailSettings.CA_FILE, read, TrustedCertificates::sockets);
    requireSender(read);
    read.unknownKeys()
        .forEach(key -> report.warn("No setting is called " + key + ": it does nothing"));
  }

  private static void requireSender(DeskConfig read) {
    if (!read.get(MailSettings.HOST).isEmpty() && read.get(MailSettings.FROM).isEmpty()) {
      throw new InvalidSetting(
          "Setting "
              + MailSettings.FROM.key()
              + " ("
              + MailSettings.FROM.environmentName()
              + ") is needed with "
              + MailSettings.HOST.key());
    }
  }

  /**
   * Not named check, too: Payara 6.2025.10 finds a @PostConstruct method by its name alone, and
   * would call this one. Rename freely once it compares the parameters.
   */
  private static void requireReadable(
      Setting<String> setting, DeskConfig read, Consumer<String> reader) {
    try {
      reader.accept(read.get(setting));
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(
          "Setting " + setting.key() + " (" + setting.environmentName() + "): " + e.getMessage(),
          e);
    }
  }
}

package org.relaydesk.ground.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings as they were at the start. */
@ApplicationScoped
public class DeskConfig {
  private final Map<Setting<?>, Object> values = new HashMap<>();

  /**
   * Reads all settings.
   *
   * @throws InvalidSetting for the first that can't be used
   */
  public DeskConfig() {
    Config config = ConfigProvider.getConfig();
    for (Setting<?> setting : Settings.ALL) {
      String text = config.getOptionalValue(setting.key(), String.class).orElse(setting.fallback());
      values.put(setting, setting.read(text));
    }
  }

  /** The setting's value; its fallback where nothing is set. */
  @SuppressWarnings({"unchecked", "NullAway"}) // all settings were read, each by its own parser
  public <T> T get(Setting<T> setting) {
    return (T) values.get(setting);
  }

  /** The version of this build. */
  public String version() {
    return BuildVersion.TEXT;
  }

  /** Unknown keys with our prefix: mistyped, or of another version. */
  public List<String> unknownKeys() {
    Set<String> known =
        Settings.ALL.stream().map(Setting::environmentName).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    for (String name : ConfigProvider.getConfig().getPropertyNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      String folded = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
      if ((lower.startsWith("relaydesk.") || lower.startsWith("relaydesk_"))
          && !known.contains(folded)) {
        unknown.add(name);
      }
    }
    return List.copyOf(unknown);
  }
}

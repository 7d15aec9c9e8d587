package org.relaydesk.ground.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** The settings as a server would read them, with nothing set but what a test says. */
public final class GivenSettings extends ConfigProviderResolver implements Config {
  private final Map<String, String> given;

  private GivenSettings(Map<String, String> given) {
    this.given = given;
  }

  /** What all settings are where these texts are set. */
  public static DeskConfig of(Map<String, String> given) {
    return during(given, DeskConfig::new);
  }

  /** Does something while these texts are set. */
  public static <T> T during(Map<String, String> given, Supplier<T> act) {
    ConfigProviderResolver.setInstance(new GivenSettings(given));
    try {
      return act.get();
    } finally {
      ConfigProviderResolver.setInstance(new GivenSettings(Map.of()));
    }
  }

  @Override
  public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
    return Optional.ofNullable(given.get(key)).filter(text -> !text.isEmpty()).map(type::cast);
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return given.keySet();
  }

  @Override
  public <T> T getValue(String key, Class<T> type) {
    return getOptionalValue(key, type).orElseThrow();
  }

  @Override
  public Config getConfig() {
    return this;
  }

  @Override
  public Config getConfig(@Nullable ClassLoader loader) {
    return this;
  }

  @Override
  public ConfigValue getConfigValue(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ConfigBuilder getBuilder() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void registerConfig(Config config, ClassLoader loader) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void releaseConfig(Config config) {
    throw new UnsupportedOperationException();
  }
}

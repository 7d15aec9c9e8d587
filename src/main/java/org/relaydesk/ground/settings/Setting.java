package org.relaydesk.ground.settings;

import java.util.Locale;
import java.util.function.Function;

/**
 * A setting of a deployment.
 *
 * @param key its MicroProfile Config key
 * @param fallback the text that counts where nothing is set; empty for none
 * @param unit what the value is, for the reader of the reference
 * @param description what it does
 * @param secret whether its value must never be shown
 * @param parser reads the text; throws IllegalArgumentException with what is allowed
 * @param <T> the value
 */
public record Setting<T>(
    String key,
    String fallback,
    String unit,
    String description,
    boolean secret,
    Function<String, T> parser) {

  static <T> Setting<T> text(
      String key, String fallback, String unit, String description, Function<String, T> parser) {
    return new Setting<>(key, fallback, unit, description, false, parser);
  }

  static <T> Setting<T> secret(
      String key, String unit, String description, Function<String, T> parser) {
    return new Setting<>(key, "", unit, description, true, parser);
  }

  /** The name by which the environment sets it. */
  public String environmentName() {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * Checks a setting's text and gives its value.
   *
   * @throws InvalidSetting naming the key and what is allowed
   */
  T read(String text) {
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException e) {
      String shown = secret ? "its value" : "'" + text + "'";
      throw new InvalidSetting(
          "Setting "
              + key
              + " ("
              + environmentName()
              + "): "
              + shown
              + " won't do: "
              + e.getMessage(),
          e);
    }
  }
}

package org.relaydesk.ground.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "relaydesk.home, 'a\0b'",
    "relaydesk.db.url, jdbc:mysql://db/desk",
    "relaydesk.bootstrap.api-key, short",
    "relaydesk.callback.method, PATCH",
    "relaydesk.callback.refused, maybe",
    "relaydesk.callback.give-up-after, P9D",
    "relaydesk.callback.give-up-after, PT0S",
    "relaydesk.callback.give-up-after, -PT1H",
    "relaydesk.callback.give-up-after, 72",
    "relaydesk.callback.keep, PT23H",
    "relaydesk.callback.keep-dead, PT23H",
    "relaydesk.callback.keep, 90",
    "relaydesk.callback.allow-ports, '25,smtp'",
    "relaydesk.callback.allow-ports, 70000",
    "relaydesk.mail.host, mail.example/x",
    "relaydesk.mail.host, 'mail.example 25'",
    "relaydesk.mail.port, 70000",
    "relaydesk.mail.port, smtp",
    "relaydesk.mail.security, ssl",
    "relaydesk.mail.from, support",
    "relaydesk.mail.from, 'Acme <support@acme.example'",
    "relaydesk.mail.from, 'support@acme.example>'",
    "relaydesk.mail.from, 'a@acme.example, b@acme.example'",
    "relaydesk.mail.connections, 0",
    "relaydesk.mail.timeout, PT1S",
    "relaydesk.mail.timeout, PT11M",
    "relaydesk.mail.give-up-after, P9D",
    "relaydesk.mail.keep, PT23H",
    "relaydesk.time.zone, Middle/Earth",
    "relaydesk.time.pattern, '{'",
    "relaydesk.time.pattern, 'MMM d, YYYY hh:mm a'",
    "relaydesk.time.pattern, 'MMM d, yyyy hh:mm a z'",
    "relaydesk.time.pattern, 'MMM d, yyyy hh:mm'",
    "relaydesk.time.pattern, MMM d",
    "relaydesk.input.max-bytes, 2 MiB",
    "relaydesk.input.max-bytes, 0",
    "relaydesk.input.max-bytes, 99999999999",
    "relaydesk.cors.origins, *",
    "relaydesk.cors.origins, null",
    "relaydesk.cors.origins, https://*.acme.example",
    "relaydesk.cors.origins, https://forms.acme.example/",
    "relaydesk.cors.origins, https://me@forms.acme.example",
    "relaydesk.cors.origins, 'https://forms.acme.example, file:///form.html'",
    "relaydesk.key.in-query, yes",
    "relaydesk.metrics.open, 1",
    "relaydesk.exit-when-start-fails, on",
  })
  void aValueThatWontDoNamesKeyAndEnvironment(String key, String value) {
    assertThatThrownBy(() -> GivenSettings.of(Map.of(key, value)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining(key)
        .hasMessageContaining(setting(key).environmentName())
        .hasMessageContaining("won't do: ");
  }

  @Test
  void aSecretIsNotShown() {
    String secret = "hush-hush";
    assertThatThrownBy(() -> GivenSettings.of(Map.of("relaydesk.bootstrap.api-key", secret)))
        .hasMessageNotContaining(secret)
        .hasMessageContaining("its value");
    assertThat(Settings.ALL)
        .filteredOn(Setting::secret)
        .extracting(Setting::key)
        .containsExactly(
            "relaydesk.db.password",
            "relaydesk.master-key",
            "relaydesk.bootstrap.api-key",
            "relaydesk.mail.password",
            "relaydesk.sign-on.secret");
  }

  @Test
  void nothingSetMeansTheFallbacks() {
    DeskConfig config = GivenSettings.of(Map.of());
    assertThat(config.get(Settings.HOME)).isAbsolute().endsWithRaw(Path.of("data"));
    assertThat(config.get(CallbackSettings.GIVE_UP_AFTER)).isEqualTo(Duration.ofDays(3));
    assertThat(config.get(Settings.INPUT_MAX_BYTES)).isEqualTo(2 << 20);
    assertThat(config.get(CallbackSettings.METHOD)).isEqualTo("POST");
    assertThat(config.get(Settings.KEY_IN_QUERY)).isTrue();
    assertThat(config.get(Settings.EXIT_WHEN_START_FAILS)).isFalse();
  }

  @Test
  void spacesAndLetterCaseOfAChoiceDontMatter() {
    DeskConfig config =
        GivenSettings.of(
            Map.of("relaydesk.callback.method", " get ", "relaydesk.metrics.open", "TRUE"));
    assertThat(config.get(CallbackSettings.METHOD)).isEqualTo("GET");
    assertThat(config.get(Settings.METRICS_OPEN)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void patternsThatCanBeReadBackAreTaken(String pattern) {
    assertThat(
            GivenSettings.of(Map.of("relaydesk.time.pattern", pattern)).get(Settings.TIME_PATTERN))
        .isNotNull();
  }

  static List<String> patterns() {
    return List.of(
        "dd/MM/yyyy hh:mm a", "dd MMM yyyy, HH:mm:ss", "EEE, d MMM yy HH:mm", "yyyy-MM-dd'T'HH:mm");
  }

  @Test
  void mistypedKeysAreFoundInEveryForm() {
    Map<String, String> given =
        Map.of(
            "relaydesk.callback.alow", "x",
            "RELAYDESK_DB_USR", "x",
            "RELAYDESK_MASTER_KEY_FILE", "x",
            "relaydesk.master-key-file", "x",
            "relaydesk.db.url", "",
            "path", "x");
    DeskConfig config = GivenSettings.of(Map.of());
    assertThat(GivenSettings.during(given, config::unknownKeys))
        .containsExactly("RELAYDESK_DB_USR", "relaydesk.callback.alow");
  }

  @Test
  void everyConstantIsInTheListOnce() {
    List<Object> constants =
        Stream.of(
                Settings.class,
                CallbackSettings.class,
                MailSettings.class,
                AttachmentSettings.class)
            .flatMap(type -> Arrays.stream(type.getFields()))
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType() == Setting.class)
            .map(SettingsTest::valueOf)
            .toList();
    assertThat(constants).isNotEmpty();
    assertThat(Settings.ALL).hasSameSizeAs(constants).containsAll(settings(constants));
    assertThat(Settings.ALL).extracting(Setting::environmentName).doesNotHaveDuplicates();
  }

  private static List<Setting<?>> settings(List<Object> constants) {
    return constants.stream().<Setting<?>>map(constant -> (Setting<?>) constant).toList();
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Setting<?> setting(String key) {
    return Settings.ALL.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
  }
}

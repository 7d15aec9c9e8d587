package org.relaydesk.ground.settings;

import static org.relaydesk.ground.settings.Setting.secret;
import static org.relaydesk.ground.settings.Setting.text;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every setting of a deployment; {@code src/docs/settings.md} is made from this. */
public final class Settings {
  public static final Setting<Path> HOME =
      text(
          "relaydesk.home",
          "./data",
          "folder",
          "Where the embedded database, the generated master" + " key and first-login.txt are.",
          text -> Path.of(text).toAbsolutePath().normalize());

  public static final Setting<String> DB_URL =
      text(
          "relaydesk.db.url",
          "",
          "JDBC URL",
          "jdbc:postgresql://host:port/name for PostgreSQL 14"
              + " to 17; empty for the embedded H2 database under relaydesk.home.",
          SettingRules::databaseUrl);

  public static final Setting<String> DB_USER =
      text("relaydesk.db.user", "", "text", "Database user.", Function.identity());

  public static final Setting<String> DB_PASSWORD =
      secret("relaydesk.db.password", "text", "Database password.", Function.identity());

  public static final Setting<String> BASE_URL =
      text(
          "relaydesk.base-url",
          "",
          "URL",
          "Where people reach the desk, as the log shows it;"
              + " found out from the server where empty.",
          Function.identity());

  public static final Setting<String> MASTER_KEY_FILE =
      text(
          "relaydesk.master-key-file",
          "",
          "file",
          "File with the master key: 32 bytes in Base64."
              + " Empty: relaydesk.master-key, else master.key under relaydesk.home, generated for a new"
              + " database.",
          Function.identity());

  public static final Setting<String> MASTER_KEY =
      secret(
          "relaydesk.master-key",
          "32 bytes in Base64",
          "The master key itself.",
          Function.identity());

  public static final Setting<String> BOOTSTRAP_API_KEY =
      secret(
          "relaydesk.bootstrap.api-key",
          "20 to 200 characters",
          "The administrator's API key," + " read at the first start of a new database only.",
          SettingRules::bootstrapKey);

  public static final Setting<ZoneId> TIME_ZONE =
      text("relaydesk.time.zone", "UTC", "zone", "The zone of display_value.", SettingRules::zone);

  public static final Setting<DateTimeFormatter> TIME_PATTERN =
      text(
          "relaydesk.time.pattern",
          "MMM d, yyyy hh:mm a",
          "pattern",
          "The pattern of" + " display_value.",
          SettingRules::timePattern);

  public static final Setting<Integer> INPUT_MAX_BYTES =
      text(
          "relaydesk.input.max-bytes",
          "2097152",
          "bytes",
          "The largest body that is read; more is" + " 413.",
          text -> SettingRules.number(text, 1024, 1 << 28));

  public static final Setting<Integer> INPUT_WAITING =
      text(
          "relaydesk.input.waiting",
          "96",
          "calls, less than the server has threads for calls",
          "How many calls may wait at once for the rest of their bodies; callers without a key in"
              + " front get a quarter of it, who finds no place gets 503. Beside these 32 at most"
              + " wait for a refusal.",
          text -> SettingRules.number(text, 4, 100_000));

  public static final Setting<String> INPUT_UNSUPPORTED =
      text(
          "relaydesk.input.unsupported",
          "warn",
          "warn or refuse",
          "What becomes of the original's keys that the desk has nothing for: passed over, or 400.",
          SettingRules.oneOf("warn", "refuse"));

  public static final Setting<Boolean> KEY_IN_QUERY =
      text(
          "relaydesk.key.in-query",
          "true",
          "true or false",
          "Whether a key in the URL is accepted.",
          SettingRules::flag);

  public static final Setting<Integer> LIMIT_CALLS =
      text(
          "relaydesk.limit.calls",
          "0",
          "calls a minute, 0 for no limit",
          "How often each API key may call; more is 429.",
          text -> SettingRules.number(text, 0, 1_000_000));

  public static final Setting<Integer> LIMIT_WRONG_KEYS =
      text(
          "relaydesk.limit.wrong-keys",
          "120",
          "wrong keys a minute, 0 for no limit",
          "How many wrong API keys each address may try; more is 429, while right ones work on.",
          text -> SettingRules.number(text, 0, 1_000_000));

  public static final Setting<String> PROXIES =
      text(
          "relaydesk.proxies",
          "",
          "addresses",
          "CIDRs or addresses of the reverse proxies whose X-Forwarded-For is believed; empty: a call"
              + " comes from where its connection does.",
          Function.identity());

  public static final Setting<Set<String>> CORS_ORIGINS =
      text(
          "relaydesk.cors.origins",
          "",
          "origins, separated by commas",
          "Where the pages come from, such as https://forms.acme.example, whose scripts may call the API"
              + " and read its answers, from whatever browser opens them; empty: none.",
          SettingRules::origins);

  public static final Setting<Integer> KEY_WARN_DAYS =
      text(
          "relaydesk.key.warn-days",
          "14",
          "days, 0 for no warning",
          "How long before an API key expires the pages and the metrics warn of it.",
          text -> SettingRules.number(text, 0, 365));

  public static final Setting<String> SIGN_ON =
      text(
          "relaydesk.sign-on",
          "form",
          "form or header",
          "How people sign in to the pages: form asks"
              + " for name and password; header believes a proxy that names them in a header.",
          SettingRules.oneOf("form", "header"));

  public static final Setting<String> SIGN_ON_HEADER =
      text(
          "relaydesk.sign-on.header",
          "X-Remote-User",
          "header name",
          "The header with the login name (relaydesk.sign-on=header).",
          Function.identity());

  public static final Setting<String> SIGN_ON_PROXIES =
      text(
          "relaydesk.sign-on.proxies",
          "",
          "addresses",
          "CIDRs or addresses of the proxies whose header is believed; from elsewhere it counts for"
              + " nothing.",
          Function.identity());

  public static final Setting<String> SIGN_ON_SECRET =
      secret(
          "relaydesk.sign-on.secret",
          "text",
          "What the proxy must send in the header X-Relaydesk-Sign-On-Secret, too; empty: nothing.",
          Function.identity());

  public static final Setting<String> SIGN_ON_UNKNOWN =
      text(
          "relaydesk.sign-on.unknown",
          "refuse",
          "refuse or provision",
          "What becomes of somebody whom the proxy knows and the desk doesn't: provision makes"
              + " them a support rep who may only look (role SDReport).",
          SettingRules.oneOf("refuse", "provision"));

  public static final Setting<Integer> SESSION_MINUTES =
      text(
          "relaydesk.session.minutes",
          "60",
          "minutes",
          "How long somebody who does nothing stays signed in to the pages.",
          text -> SettingRules.number(text, 1, 1440));

  public static final Setting<Boolean> KEY_SELF_SERVICE =
      text(
          "relaydesk.key.self-service",
          "true",
          "true or false",
          "Whether support reps may make their own API key.",
          SettingRules::flag);

  public static final Setting<Boolean> METRICS_OPEN =
      text(
          "relaydesk.metrics.open",
          "false",
          "true or false",
          "Whether /api/metrics needs no key.",
          SettingRules::flag);

  public static final Setting<Boolean> EXIT_WHEN_START_FAILS =
      text(
          "relaydesk.exit-when-start-fails",
          "false",
          "true or false",
          "Whether a failed start, an embedded database that can't write its file, or memory that ran"
              + " out ends the whole server process; the microbundle ends in any case.",
          SettingRules::flag);

  private static final List<Setting<?>> FIRST =
      List.of(
          HOME,
          DB_URL,
          DB_USER,
          DB_PASSWORD,
          BASE_URL,
          MASTER_KEY_FILE,
          MASTER_KEY,
          BOOTSTRAP_API_KEY);

  private static final List<Setting<?>> REST =
      List.of(
          TIME_ZONE,
          TIME_PATTERN,
          INPUT_MAX_BYTES,
          INPUT_WAITING,
          INPUT_UNSUPPORTED,
          KEY_IN_QUERY,
          LIMIT_CALLS,
          LIMIT_WRONG_KEYS,
          KEY_SELF_SERVICE,
          KEY_WARN_DAYS,
          PROXIES,
          CORS_ORIGINS,
          SIGN_ON,
          SIGN_ON_HEADER,
          SIGN_ON_PROXIES,
          SIGN_ON_SECRET,
          SIGN_ON_UNKNOWN,
          SESSION_MINUTES,
          METRICS_OPEN,
          EXIT_WHEN_START_FAILS);

  /** All settings, in the order of the reference. */
  public static final List<Setting<?>> ALL =
      Stream.of(FIRST, CallbackSettings.ALL, MailSettings.ALL, AttachmentSettings.ALL, REST)
          .<Setting<?>>flatMap(List::stream)
          .toList();

  private Settings() {}
}

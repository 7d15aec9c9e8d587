package org.relaydesk.engine.database.source;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database that the settings choose.
 *
 * @param url JDBC URL with all that we set ourselves; holds no secret
 * @param driver class of the driver
 * @param properties user, password and the driver's own
 */
public record DatabaseAddress(String url, String driver, Properties properties) {
  /**
   * H2 sorts a list of 100,000 tickets in memory (some 50 MB) and not in a file: ten times faster.
   */
  private static final String SORTED_IN_MEMORY = ";MAX_MEMORY_ROWS=120000";

  /**
   * Seconds after which the database itself stops a statement. Less than the network waits: a list
   * that takes too long would else be told as a database that is away, which goes on for nobody.
   */
  public static final int STATEMENT_SECONDS = 25;

  private static final int MILLIS = 1000;
  private static final String STOPPED_IN_TIME = ";QUERY_TIMEOUT=" + STATEMENT_SECONDS * MILLIS;
  private static final String LOCK_TIMEOUT = "-c lock_timeout=10000";

  /** No trace file of H2's: failures are in the server's log. */
  private static final String NO_LOG_OF_ITS_OWN = ";TRACE_LEVEL_FILE=0";

  private static final String POSTGRESQL = "jdbc:postgresql:";

  private static final String IN_FILE = "jdbc:h2:file:";

  /** The ending of H2's files. */
  private static final String FILE = ".mv.db";

  /** With {@code file:} or without; H2 wants a name to begin with a dot, a tilde or a root. */
  private static final Pattern EMBEDDED =
      Pattern.compile("jdbc:h2:(file:|(?=[./~\\\\])|(?=[A-Za-z]:[/\\\\]))(?<name>[^;]+)(;.*)?");

  private static final String H2_OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=10000"
          + NO_LOG_OF_ITS_OWN
          + SORTED_IN_MEMORY
          + STOPPED_IN_TIME;

  /** Reads the settings {@code relaydesk.home} and {@code relaydesk.db.*}. */
  public static DatabaseAddress configured() {
    Config config = ConfigProvider.getConfig(DatabaseAddress.class.getClassLoader());
    String url = text(config, "relaydesk.db.url").orElse("").strip();
    Properties properties = new Properties();
    if (url.startsWith(POSTGRESQL)) {
      text(config, "relaydesk.db.user").ifPresent(user -> properties.put("user", user));
      text(config, "relaydesk.db.password").ifPresent(word -> properties.put("password", word));
      addPostgresqlOptions(properties);
      return new DatabaseAddress(url, "org.postgresql.Driver", properties);
    }
    properties.put("user", text(config, "relaydesk.db.user").orElse("sa"));
    properties.put("password", text(config, "relaydesk.db.password").orElse(""));
    String file = url.isEmpty() ? IN_FILE + embedded(config) : url;
    return new DatabaseAddress(file + H2_OPTIONS, "org.h2.Driver", properties);
  }

  /** The embedded database's file, there or not; empty for a database that is none. */
  public Optional<Path> embeddedFile() {
    Matcher parts = EMBEDDED.matcher(url);
    return parts.matches()
        ? Optional.of(Path.of(atHome(parts.group("name")) + FILE).toAbsolutePath().normalize())
        : Optional.empty();
  }

  private static String atHome(String name) {
    return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
  }

  /** An embedded database with the same options and user in another file. */
  public DatabaseAddress at(Path file) {
    String name = file.toString();
    String options = url.indexOf(';') < 0 ? "" : url.substring(url.indexOf(';'));
    String there = IN_FILE + name.substring(0, name.length() - FILE.length()) + options;
    return new DatabaseAddress(there, driver, properties);
  }

  /** The same for migrations, without a time-out: an index of a large table takes long. */
  public DatabaseAddress patient() {
    Properties patient = new Properties();
    patient.putAll(properties);
    if (isPostgresql()) {
      patient.remove("socketTimeout");
      patient.put("options", LOCK_TIMEOUT);
    }
    return new DatabaseAddress(url.replace(STOPPED_IN_TIME, ""), driver, patient);
  }

  /** Whether it runs inside this process. */
  public boolean isEmbedded() {
    return embeddedFile().isPresent();
  }

  /** Whether it is PostgreSQL; H2 else. */
  public boolean isPostgresql() {
    return url.startsWith(POSTGRESQL);
  }

  /** The URL without options, for people. */
  public String shown() {
    return url.replaceAll("[;?].*", "");
  }

  private static Path embedded(Config config) {
    return Path.of(text(config, "relaydesk.home").orElse("./data").strip())
        .toAbsolutePath()
        .normalize()
        .resolve("relaydesk");
  }

  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(key, String.class).filter(text -> !text.isBlank());
  }

  /** Time-outs of the network, in seconds, so that a database that is away is noticed. */
  private static void addPostgresqlOptions(Properties properties) {
    properties.put("connectTimeout", "3");
    properties.put("loginTimeout", "4");
    properties.put("socketTimeout", "30");
    properties.put("tcpKeepAlive", "true");
    properties.put("ApplicationName", "relaydesk");
    properties.put("options", LOCK_TIMEOUT + " -c statement_timeout=" + STATEMENT_SECONDS * MILLIS);
  }
}

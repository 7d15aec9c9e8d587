package org.relaydesk.engine.database.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaydesk.ground.settings.GivenSettings;

class DatabaseAddressTest {
  private static final String URL = "jdbc:postgresql://db:5432/desk?ssl=true&password=secret";

  @TempDir private Path home;

  @Test
  void withoutAnUrlItIsTheFileUnderHome() throws Exception {
    DatabaseAddress address = address(Map.of());
    assertThat(address.url())
        .startsWith("jdbc:h2:file:" + home.resolve("relaydesk"))
        .contains(";WRITE_DELAY=0");
    assertThat(address.driver()).isEqualTo("org.h2.Driver");
    assertThat(file(Map.of())).hasValue(home.resolve("relaydesk.mv.db"));
  }

  @Test
  void postgresqlGetsBoundsForEveryWait() {
    DatabaseAddress address =
        address(Map.of("relaydesk.db.url", URL, "relaydesk.db.password", " p w "));
    assertThat(address.driver()).isEqualTo("org.postgresql.Driver");
    assertThat(address.properties())
        .containsKeys("connectTimeout", "socketTimeout", "options")
        .containsEntry("password", " p w ")
        .doesNotContainKey("user");
    assertThat(file(Map.of("relaydesk.db.url", URL))).isEmpty();
  }

  @Test
  void aStatementIsStoppedBeforeTheNetworkGivesUp() {
    DatabaseAddress postgresql = address(Map.of("relaydesk.db.url", URL));
    assertThat(postgresql.properties().getProperty("options"))
        .contains("-c statement_timeout=25000");
    assertThat(Integer.parseInt(postgresql.properties().getProperty("socketTimeout")))
        .isGreaterThan(DatabaseAddress.STATEMENT_SECONDS);
    assertThat(address(Map.of()).url()).contains(";QUERY_TIMEOUT=25000");
  }

  @Test
  void aMigrationTakesAsLongAsItTakes() {
    DatabaseAddress postgresql = address(Map.of("relaydesk.db.url", URL)).patient();
    assertThat(postgresql.properties())
        .doesNotContainKey("socketTimeout")
        .containsEntry("options", "-c lock_timeout=10000")
        .containsKey("connectTimeout");
    assertThat(address(Map.of()).patient().url())
        .doesNotContain("QUERY_TIMEOUT")
        .contains(";WRITE_DELAY=0");
  }

  @Test
  void anUrlOfAFileIsAnEmbeddedDatabaseWithItsOwnOptions() {
    Path file = home.resolve("desk.mv.db");
    for (String prefix : List.of("jdbc:h2:file:", "jdbc:h2:")) {
      Map<String, String> given =
          Map.of("relaydesk.db.url", prefix + home.resolve("desk") + ";CIPHER=AES");
      assertThat(file(given)).hasValue(file);
      assertThat(address(given).isEmbedded()).isTrue();
      assertThat(address(given).at(home.resolve("copy.mv.db")).url())
          .startsWith("jdbc:h2:file:" + home.resolve("copy") + ";CIPHER=AES;WRITE_DELAY=0");
    }
    assertThat(file(Map.of("relaydesk.db.url", "jdbc:h2:file:~/desk")))
        .hasValue(Path.of(System.getProperty("user.home"), "desk.mv.db"));
    assertThat(file(Map.of("relaydesk.db.url", "jdbc:h2:mem:desk"))).isEmpty();
    assertThat(file(Map.of("relaydesk.db.url", "jdbc:h2:tcp://db/desk"))).isEmpty();
  }

  @Test
  void spacesAroundTheUrlDontMatter() {
    assertThat(address(Map.of("relaydesk.db.url", URL + "\n")).url()).isEqualTo(URL);
  }

  @Test
  void itIsShownWithoutItsOptions() {
    assertThat(address(Map.of("relaydesk.db.url", URL)).shown())
        .isEqualTo("jdbc:postgresql://db:5432/desk");
    assertThat(address(Map.of()).shown()).endsWith("/relaydesk");
  }

  private DatabaseAddress address(Map<String, String> given) {
    return GivenSettings.during(withHome(given), DatabaseAddress::configured);
  }

  private Optional<Path> file(Map<String, String> given) {
    return GivenSettings.during(withHome(given), () -> DatabaseAddress.configured().embeddedFile());
  }

  private Map<String, String> withHome(Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.put("relaydesk.home", home.toString());
    return all;
  }
}

package org.relaydesk.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The state that is kept for those who come after is that of the newest migration. */
class NewestDatabaseTest {
  @Test
  void theNewestMigrationStandsInTheDatabaseThatIsKept() throws IOException {
    String dump = Files.readString(Path.of("src/test/databases/newest/postgresql.sql"));
    assertThat(dump)
        .as("a migration was added: call src/test/databases/keep")
        .contains("'" + newestMigration() + "'");
  }

  private static String newestMigration() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> versions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("V"))
              .map(name -> name.substring(1, name.indexOf("__")))
              .sorted(Comparator.reverseOrder())
              .toList();
      return versions.get(0);
    }
  }
}

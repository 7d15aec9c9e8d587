package org.relaydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.description.ApiDescription;
import org.relaydesk.fixture.description.ApiPages;

/**
 * The API's reference is made from its description, and this says where it is not. Its examples are
 * those that {@code ExamplesIT} plays.
 */
class ApiReferenceTest {
  private static final Path FIRST = Path.of("src/docs/api.md");
  private static final Path FOLDER = Path.of("src/docs/api");
  private static final String MADE = "<!-- What stands below is made: don't edit it here. -->\n";

  private final ApiPages made = new ApiPages(ApiDescription.in(Path.of("target")));

  @Test
  void theReferenceSaysWhatTheDescriptionSays() throws IOException {
    if (Boolean.getBoolean("api.reference.write")) {
      write();
    }
    assertThat(pages())
        .as("make it anew: mvn -Dtest=ApiReferenceTest -Dapi.reference.write=true test")
        .isEqualTo(made.pages());
    assertThat(Files.readString(FIRST)).as("made anew by the same").endsWith(MADE + made.index());
  }

  private void write() throws IOException {
    for (String page : pages().keySet()) {
      Files.delete(FOLDER.resolve(page));
    }
    for (Map.Entry<String, String> page : made.pages().entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
    String words = Files.readString(FIRST);
    Files.writeString(FIRST, words.substring(0, words.indexOf(MADE)) + MADE + made.index());
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }
}

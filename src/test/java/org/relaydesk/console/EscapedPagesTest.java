package org.relaydesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EscapedPagesTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void onePlaceAloneWritesWhatSomebodyWroteUnescaped() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> unescaped =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .filter(EscapedPagesTest::writesUnescaped)
              .toList();
      assertThat(unescaped).containsExactly(PAGES.resolve("WEB-INF/desk/rich-text.xhtml"));
    }
  }

  private static boolean writesUnescaped(Path page) {
    try {
      return Files.readString(page).matches("(?s).*escape=.*");
    } catch (IOException e) {
      throw new AssertionError(page.toString(), e);
    }
  }
}

package org.relaydesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConsolePathsTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void ofEveryPageItIsDecidedWhoMaySeeIt() throws IOException {
    Set<String> decided = new TreeSet<>(ConsolePaths.RIGHTS.keySet());
    decided.addAll(ConsolePaths.OF_EVERY_REP);
    decided.add(ConsolePaths.SIGN_IN);
    assertThat(pages()).isEqualTo(decided);
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .map(file -> "/" + WEBAPP.relativize(file))
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aRecordIsNamedByItsNumber() {
    for (String query : new String[] {"id=17", "id=", "kind=sites&id=4", "kid=abc", "first=0"}) {
      assertThat(ConsolePaths.namesNoRecord(query)).as(query).isFalse();
    }
    for (String query : new String[] {"id=abc", "id=1x&a=b", "kind=sites&id=-1", "id=1&id=x"}) {
      assertThat(ConsolePaths.namesNoRecord(query)).as(query).isTrue();
    }
    assertThat(ConsolePaths.namesNoRecord(null)).isFalse();
  }

  @Test
  void aPageThatNobodyDecidedAboutIsUnknown() {
    assertThat(ConsolePaths.isUnknownPage("/desk/new.xhtml")).isTrue();
    assertThat(ConsolePaths.isUnknownPage("/desk/Rep.xhtml")).isTrue();
    assertThat(ConsolePaths.isUnknownPage("/desk/rep.xhtml")).isFalse();
    assertThat(ConsolePaths.isUnknownPage("/desk/")).isFalse();
  }
}

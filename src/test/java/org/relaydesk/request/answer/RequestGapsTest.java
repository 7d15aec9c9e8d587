package org.relaydesk.request.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fields that no ticket of this desk has stand in the docs, each in its row. */
class RequestGapsTest {
  private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

  @Test
  void theDocsNameThemAll() throws IOException {
    assertThat(documented("false")).isEqualTo(all(RequestGaps.FALSE_IN_ROWS, RequestGaps.FALSE));
    assertThat(documented("null")).isEqualTo(all(RequestGaps.NULL_IN_ROWS, RequestGaps.NULL));
    assertThat(documented("empty")).isEqualTo(all(RequestGaps.EMPTY, List.of("udf_fields")));
  }

  private static Set<String> all(List<String> some, List<String> others) {
    return new TreeSet<>(Stream.of(some, others).flatMap(List::stream).toList());
  }

  private static Set<String> documented(String value) throws IOException {
    String row =
        Files.readAllLines(Path.of("src/docs/answers.md")).stream()
            .filter(line -> line.startsWith("| " + value + " |"))
            .findFirst()
            .orElseThrow();
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(row);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}

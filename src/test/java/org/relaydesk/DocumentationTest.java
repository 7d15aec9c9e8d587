package org.relaydesk;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comments and documents point to is there. */
class DocumentationTest {
  private static final Path DOCS = Path.of("src/docs");
  private static final Path CONTRACT = DOCS.resolve("contract.md");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");
  private static final Pattern SECTION = Pattern.compile("(?m)^#+ +([0-9]+(?:\\.[0-9]+)?)\\.? ");
  private static final Pattern DECISION = Pattern.compile("(?m)^\\| ([0-9]+) \\|.*\\|$");

  /** "contract §4.1", "contract §13, 18 and 33", "contract §4, §13, 10". */
  private static final Pattern CITATION =
      Pattern.compile(
          "contract((?:,? (?:and )?§[0-9.]*[0-9](?:,? (?:and )?[0-9]+(?!\\.?[0-9]))*)+)");

  private static final Pattern CITED =
      Pattern.compile("§([0-9]+(?:\\.[0-9]+)?)((?:,? (?:and )?[0-9]+)*)");
  private static final Pattern SIGN = Pattern.compile(".{0,40}§.{0,20}");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** A file or folder of ours that a comment or a text names by its path; no pattern of names. */
  private static final Pattern NAMED_FILE =
      Pattern.compile(
          "(?<![\\w./$}-])((?:src|payara-config|\\.ci)/[\\w./-]*\\w)(?![\\w*/$]|\\.\\w)");

  /**
   * A document that is named without its folder: it stands at the root, in {@code src/docs} or
   * beside.
   */
  private static final Pattern NAMED_DOCUMENT =
      Pattern.compile("(?<![\\w./$})-])([\\w-]+\\.md)\\b");

  /** Files of any text, whatever they end with. */
  private static final Pattern NO_TEXT = Pattern.compile(".*\\.(?:png|jpg|ico|gz|zip|db|woff2?)");

  @Test
  void everyCitedPlaceOfTheContractIsThere() throws IOException {
    String contract = Files.readString(CONTRACT);
    Set<String> sections = all(SECTION, contract).map(match -> match.group(1)).collect(toSet());
    Set<String> decisions =
        all(DECISION, contract.substring(contract.indexOf("\n## 13. ")))
            .map(match -> match.group(1))
            .collect(toSet());
    List<String> lost = new ArrayList<>();
    for (Path file : sources()) {
      all(CITATION, prose(file))
          .flatMap(citation -> all(CITED, citation.group(1)))
          .filter(cited -> !isThere(cited, sections, decisions))
          .forEach(cited -> lost.add(file + ": contract " + cited.group()));
    }
    assertThat(lost).isEmpty();
  }

  /** A citation in another form would never be looked up. */
  @Test
  void everyParagraphSignStandsInACitation() throws IOException {
    List<String> unread = new ArrayList<>();
    for (Path file : sources()) {
      if (!file.equals(CONTRACT)) {
        all(SIGN, CITATION.matcher(prose(file)).replaceAll(""))
            .map(MatchResult::group)
            .forEach(sign -> unread.add(file + ": " + sign));
      }
    }
    assertThat(unread).isEmpty();
  }

  @Test
  void theContractCitesSectionsOfItsOwn() throws IOException {
    String contract = Files.readString(CONTRACT);
    Set<String> sections = all(SECTION, contract).map(match -> match.group(1)).collect(toSet());
    assertThat(all(CITED, contract).map(cited -> cited.group(1))).isSubsetOf(sections);
  }

  private static boolean isThere(MatchResult cited, Set<String> sections, Set<String> decisions) {
    List<String> numbers =
        all(Pattern.compile("[0-9]+"), cited.group(2)).map(MatchResult::group).toList();
    boolean numbered = cited.group(1).equals("13");
    return sections.contains(cited.group(1))
        && (numbered ? !numbers.isEmpty() && decisions.containsAll(numbers) : numbers.isEmpty());
  }

  @Test
  void everyDecisionPointsToSectionsOfTheContractAndIsMarkedThere() throws IOException {
    String contract = Files.readString(CONTRACT);
    int index = contract.indexOf("\n## 13. ");
    Set<String> sections = all(SECTION, contract).map(match -> match.group(1)).collect(toSet());
    Set<String> marked =
        all(Pattern.compile("\\[ours ([0-9, ]+)\\]"), contract.substring(0, index))
            .flatMap(mark -> Stream.of(mark.group(1).split(", ")))
            .collect(toSet());
    List<String> wrong = new ArrayList<>();
    for (String row :
        contract.substring(index).lines().filter(r -> r.matches("\\| [0-9].*")).toList()) {
      boolean found = all(CITED, row).allMatch(cited -> sections.contains(cited.group(1)));
      if (!found || !marked.contains(row.replaceAll("^\\| ([0-9]+) .*", "$1"))) {
        wrong.add(row);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLinkOfADocumentLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      all(LINK, Files.readString(document))
          .map(link -> link.group(1))
          .filter(target -> !target.matches("(https?|mailto):.*"))
          .filter(target -> !leadsSomewhere(document, target))
          .forEach(target -> broken.add(document + ": " + target));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyFileThatIsNamedIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path file : sources()) {
      all(NAMED_FILE, prose(file))
          .map(named -> named.group(1))
          .filter(named -> !Files.exists(Path.of(named)))
          .forEach(named -> missing.add(file + ": " + named));
      all(NAMED_DOCUMENT, prose(file))
          .map(named -> named.group(1))
          .filter(named -> !Files.exists(Path.of(named)))
          .filter(named -> !Files.exists(DOCS.resolve(named)))
          .filter(named -> !Files.exists(file.resolveSibling(named)))
          .forEach(named -> missing.add(file + ": " + named));
    }
    assertThat(missing).isEmpty();
  }

  private static boolean leadsSomewhere(Path document, String target) {
    String[] parts = target.split("#", 2);
    Path folder = document.getParent() == null ? Path.of("") : document.getParent();
    Path file = parts[0].isEmpty() ? document : folder.resolve(parts[0]);
    if (!Files.exists(file)) {
      return false;
    }
    return parts.length == 1 || anchors(file).contains(parts[1]);
  }

  /** As the usual Markdown viewers make them. */
  private static Set<String> anchors(Path file) {
    return all(HEADING, text(file))
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .collect(toSet());
  }

  /** The file as running text: a citation may go on behind a comment's next star. */
  private static String prose(Path file) {
    return text(file)
        .replace("[contract](contract.md)", "contract")
        .replaceAll("\\n *(?:\\*|//|--|#)? *", " ");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              files.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }

  /** All that we write: of test data only the scripts. */
  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>(List.of(Path.of("README.md"), Path.of("pom.xml")));
    for (String root : List.of("src", ".ci", "payara-config")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(Files::isRegularFile).filter(DocumentationTest::isOurText).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isOurText(Path file) {
    return !NO_TEXT.matcher(file.toString()).matches()
        && !file.startsWith("src/test/databases")
        && !file.endsWith(DocumentationTest.class.getSimpleName() + ".java");
  }
}

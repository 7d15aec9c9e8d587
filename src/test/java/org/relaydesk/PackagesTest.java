package org.relaydesk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which package may use which, and how large one is. */
@AnalyzeClasses(packages = "org.relaydesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class PackagesTest {
  /** What every feature may use beside the floors below. */
  private static final Set<String> COMMON = Set.of("audit", "idempotency");

  /** Which other features a feature may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("audit", Set.of()),
          Map.entry("idempotency", Set.of()),
          Map.entry("lookup", Set.of()),
          Map.entry("people", Set.of("lookup")),
          Map.entry("apikey", Set.of("people")),
          Map.entry("attachment", Set.of("people")),
          Map.entry("template", Set.of("lookup", "people")),
          Map.entry("request", Set.of("lookup", "people", "attachment", "template")),
          Map.entry("mail", Set.of("people", "attachment")),
          Map.entry("conversation", Set.of("people", "attachment", "request", "mail")),
          Map.entry("worklog", Set.of("lookup", "people", "request")),
          Map.entry(
              "notification",
              Set.of("people", "apikey", "request", "callback", "conversation", "mail", "lookup")),
          Map.entry("callback", Set.of("people", "request")));

  /** Which others a package of the floors may use; one without a line fails. */
  private static final Map<String, Set<String>> FLOORS =
      Map.ofEntries(
          Map.entry("ground.kernel", Set.of()),
          Map.entry("ground.settings", Set.of("ground.kernel")),
          Map.entry("ground.lifecycle", Set.of("ground.kernel", "ground.settings")),
          Map.entry("ground.address", Set.of("ground.settings")),
          Map.entry("ground.shape", Set.of()),
          Map.entry("ground.digest", Set.of()),
          Map.entry("ground.task", Set.of()),
          Map.entry("ground.richtext", Set.of()),
          Map.entry("ground.json", Set.of("ground.kernel", "ground.richtext")),
          Map.entry("ground.form", Set.of("ground.json", "ground.kernel")),
          Map.entry("ground.input", Set.of("ground.json", "ground.kernel", "ground.shape")),
          Map.entry(
              "engine.query.criteria", Set.of("ground.input", "ground.kernel", "ground.shape")),
          Map.entry(
              "engine.query.output",
              Set.of("ground.input", "ground.kernel", "ground.richtext", "ground.shape")),
          Map.entry(
              "engine.query",
              Set.of(
                  "engine.query.criteria",
                  "engine.query.output",
                  "ground.input",
                  "ground.json",
                  "ground.kernel",
                  "ground.shape")),
          Map.entry("engine.outbox", Set.of("ground.kernel")),
          Map.entry("engine.outbox.table", Set.of("engine.database", "engine.outbox")),
          Map.entry("engine.egress.guard", Set.of("ground.address", "ground.settings")),
          Map.entry("engine.egress", Set.of("engine.egress.guard", "ground.settings")),
          Map.entry("engine.database.source", Set.of()),
          Map.entry("engine.database.reference", Set.of()),
          Map.entry(
              "engine.database",
              Set.of(
                  "engine.database.source",
                  "ground.input",
                  "ground.kernel",
                  "ground.settings",
                  "ground.lifecycle")),
          Map.entry(
              "engine.encryption",
              Set.of("engine.database", "ground.kernel", "ground.settings", "ground.lifecycle")),
          Map.entry(
              "edge.operation",
              Set.of("edge.parameter", "ground.form", "ground.json", "ground.kernel")),
          Map.entry(
              "edge.body",
              Set.of("edge.operation", "ground.form", "ground.kernel", "ground.settings")),
          Map.entry(
              "edge.bulk",
              Set.of(
                  "edge.parameter",
                  "edge.rest",
                  "engine.query.output",
                  "ground.form",
                  "ground.input",
                  "ground.json",
                  "ground.kernel")),
          Map.entry("edge.parameter", Set.of("ground.kernel")),
          Map.entry(
              "edge.rest",
              Set.of(
                  "edge.body",
                  "edge.operation",
                  "edge.parameter",
                  "engine.database",
                  "engine.query",
                  "engine.query.criteria",
                  "engine.query.output",
                  "ground.digest",
                  "ground.form",
                  "ground.input",
                  "ground.json",
                  "ground.kernel",
                  "ground.lifecycle",
                  "ground.settings",
                  "ground.shape")),
          Map.entry(
              "edge.call",
              Set.of(
                  "edge.body",
                  "edge.rest",
                  "engine.database.source",
                  "ground.address",
                  "ground.kernel",
                  "ground.lifecycle",
                  "ground.settings")),
          Map.entry(
              "edge.monitoring",
              Set.of(
                  "edge.rest",
                  "engine.query.output",
                  "engine.database",
                  "ground.kernel",
                  "ground.lifecycle",
                  "ground.settings")),
          Map.entry(
              "edge.start",
              Set.of(
                  "edge.payara",
                  "engine.egress",
                  "engine.egress.guard",
                  "ground.address",
                  "ground.kernel",
                  "ground.lifecycle",
                  "ground.settings")),
          Map.entry("edge.payara", Set.of()),
          Map.entry("edge.microbundle", Set.of()));

  /** A package with more is several. */
  private static final int MOST_FILES = 20;

  private static final String HOUSE = "org.relaydesk.";
  private static final String[] ALL_FLOORS = {
    "org.relaydesk.ground..", "org.relaydesk.engine..", "org.relaydesk.edge.."
  };

  @ArchTest
  static final ArchRule packagesHaveNoCycle =
      slices().matching("org.relaydesk.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule floorsUseOnlyWhatTheTableAllows =
      classes().that().resideInAnyPackage(ALL_FLOORS).should(useOnlyWhatFloorsAllow());

  @ArchTest
  static final ArchRule featuresUseOnlyWhatTheTableAllows =
      classes()
          .that()
          .resideInAPackage(HOUSE + ".")
          .and()
          .resideOutsideOfPackages(ALL_FLOORS)
          .and()
          .resideOutsideOfPackage("org.relaydesk.console..")
          .should(new UseOnlyWhatTheTableAllows());

  @ArchTest
  static void aPackageHasFewFiles(JavaClasses imported) {
    Map<String, Set<String>> files = new TreeMap<>();
    for (JavaClass type : imported) {
      String name = type.getPackageName().substring(Math.min(14, type.getPackageName().length()));
      String file = type.getSource().flatMap(Source::getFileName).orElseThrow();
      if (!file.equals("package-info.java")) {
        files.computeIfAbsent(name, any -> new HashSet<>()).add(file);
      }
    }
    files.forEach((name, those) -> assertThat(those).as(name).hasSizeLessThanOrEqualTo(MOST_FILES));
  }

  /** A newcomer finds every package of the floors on the page that explains them. */
  @ArchTest
  static void theFloorsStandInTheArchitecture(JavaClasses imported) throws IOException {
    String page = Files.readString(Path.of("src/docs/architecture.md"));
    for (String floor : FLOORS.keySet()) {
      String line = floor.replaceFirst("\\.(\\w+).*", "/ .*\\\\b$1\\\\b");
      assertThat(page).as(floor).containsPattern("(?m)^" + line);
    }
  }

  private static ArchCondition<JavaClass> useOnlyWhatFloorsAllow() {
    return new ArchCondition<>("use only the packages that the table of floors allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String name = type.getPackageName().substring(HOUSE.length());
        Set<String> allowed = FLOORS.get(name);
        if (allowed == null) {
          events.add(SimpleConditionEvent.violated(type, name + " has no line in the table"));
          return;
        }
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> use.getTargetClass().getPackageName().startsWith(HOUSE))
            .filter(use -> !use.getTargetClass().getPackage().equals(type.getPackage()))
            .filter(
                use ->
                    !allowed.contains(
                        use.getTargetClass().getPackageName().substring(HOUSE.length())))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }

  /** Holds each feature to its line of {@link #MAY_USE}; a feature without a line fails. */
  private static final class UseOnlyWhatTheTableAllows extends ArchCondition<JavaClass> {
    UseOnlyWhatTheTableAllows() {
      super("use only the features that the table allows");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      String feature = feature(type);
      Set<String> allowed = MAY_USE.get(feature);
      if (allowed == null) {
        events.add(SimpleConditionEvent.violated(type, feature + " has no line in the table"));
        return;
      }
      type.getDirectDependenciesFromSelf().stream()
          .filter(use -> isFeature(use.getTargetClass()))
          .filter(use -> !feature(use.getTargetClass()).equals(feature))
          .filter(use -> !COMMON.contains(feature(use.getTargetClass())))
          .filter(use -> !allowed.contains(feature(use.getTargetClass())))
          .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
    }

    private static boolean isFeature(JavaClass type) {
      return type.getPackageName().startsWith(HOUSE) && !resideInAnyPackage(ALL_FLOORS).test(type);
    }

    private static String feature(JavaClass type) {
      String below = type.getPackageName().substring(HOUSE.length());
      int dot = below.indexOf('.');
      return dot < 0 ? below : below.substring(0, dot);
    }
  }
}

package org.relaydesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.relaydesk.base.kernel.Allows;
import org.relaydesk.base.kernel.Open;
import org.relaydesk.base.kernel.Right;
import org.relaydesk.people.role.RightNames;

/** The rules of the house that a compiler can't see. */
@AnalyzeClasses(packages = "org.relaydesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  /** Which features a feature may use, besides the ground under {@code base} and itself. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("lookup", Set.of()),
          Map.entry("people", Set.of("lookup")),
          Map.entry("apikey", Set.of("people")),
          Map.entry("attachment", Set.of("people")),
          Map.entry("template", Set.of("lookup", "people")),
          Map.entry("request", Set.of("lookup", "people", "attachment", "template")),
          Map.entry("mail", Set.of("people")),
          Map.entry("conversation", Set.of("people", "attachment", "request", "mail")),
          Map.entry("worklog", Set.of("people", "request")),
          Map.entry("callback", Set.of("people", "request")),
          Map.entry("custommodule", Set.of("people")));

  /** Which ground a ground package may use; those not named here are held by the cycle rule. */
  private static final Map<String, Set<String>> GROUND_MAY_USE =
      new TreeMap<>(
          Map.of(
              "kernel", Set.of(),
              "database.source", Set.of(),
              "settings", Set.of("kernel"),
              "input", Set.of("kernel"),
              "query", Set.of("kernel", "input")));

  /**
   * Methods that open a transaction of their own, with the reason. Never one that a business
   * transaction calls: it takes a second pooled connection and deadlocks the pool under load.
   */
  private static final Map<String, String> NEW_TRANSACTION_ALLOWED = Map.of();

  private static final String HOUSE = "org.relaydesk.";
  private static final String GROUND = "org.relaydesk.base.";

  @ArchTest
  static final ArchRule packagesHaveNoCycle =
      slices().matching("org.relaydesk.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule groundKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage(GROUND + ".")
          .should()
          .dependOnClassesThat(
              resideInAPackage(HOUSE + ".").and(resideOutsideOfPackages(GROUND + ".")));

  @ArchTest
  static final ArchRule featuresUseOnlyWhatTheTableAllows =
      classes()
          .that()
          .resideInAPackage(HOUSE + ".")
          .and()
          .resideOutsideOfPackages(GROUND + ".", "org.relaydesk.console..")
          .should(new UseOnlyWhatTheTableAllows())
          .allowEmptyShould(true);

  @ArchTest
  static void groundUsesOnlyWhatTheTableAllows(
      com.tngtech.archunit.core.domain.JavaClasses imported) {
    GROUND_MAY_USE.forEach(
        (name, allowed) -> {
          List<String> packages = new ArrayList<>(List.of(GROUND + name));
          allowed.forEach(other -> packages.add(GROUND + other));
          noClasses()
              .that()
              .resideInAPackage(GROUND + name)
              .should()
              .dependOnClassesThat(
                  resideInAPackage(HOUSE + ".")
                      .and(resideOutsideOfPackages(packages.toArray(String[]::new))))
              .allowEmptyShould(true)
              .check(imported);
        });
  }

  @ArchTest
  static final ArchRule everyUseCaseDeclaresItsRight =
      methods()
          .that()
          .arePublic()
          .and()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .should(declareTheirRight())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyEndpointDeclaresItsRight =
      methods()
          .that(describe("are JAX-RS methods", ArchitectureTest::isEndpoint))
          .should(declareTheirRight())
          .allowEmptyShould(true);

  /** Such a field would be filled for the first call and show its values to all later ones. */
  @ArchTest
  static final ArchRule resourcesSharedByAllCallsKeepNothingOfOne =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(ApplicationScoped.class)
          .should()
          .notBeAnnotatedWith(PathParam.class)
          .andShould()
          .notBeAnnotatedWith(QueryParam.class)
          .andShould()
          .notBeAnnotatedWith(HeaderParam.class);

  @ArchTest
  static final ArchRule onlyStatelessBeansHoldAnEntityManager =
      classes()
          .that(describe("hold an EntityManager", ArchitectureTest::holdsEntityManager))
          .should()
          .beAnnotatedWith(Stateless.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule resourcesKnowNoPersistence =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noTransactionOpensAnother =
      methods()
          .that(describe("open a new transaction", ArchitectureTest::opensNewTransaction))
          .should(
              ArchCondition.from(
                  describe(
                      "be on the list with a reason",
                      (JavaMethod method) ->
                          NEW_TRANSACTION_ALLOWED.containsKey(method.getFullName()))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule oneDoorToTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.relaydesk.base.egress..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.apache.hc..", "java.net.http..", "javax.net..")
                  .or(
                      JavaClass.Predicates.belongToAnyOf(
                          Socket.class,
                          SocketChannel.class,
                          URLConnection.class,
                          HttpURLConnection.class)));

  @ArchTest
  static final ArchRule aRoleCanHoldEveryRightThatIsAskedFor =
      methods()
          .that()
          .areAnnotatedWith(Allows.class)
          .should(
              ArchCondition.from(
                  describe(
                      "name a right that stands in RightNames",
                      (JavaMethod method) ->
                          RightNames.known(
                              Right.parse(method.getAnnotationOfType(Allows.class).value())))));

  private static boolean isEndpoint(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .anyMatch(type -> type.isAnnotatedWith(HttpMethod.class));
  }

  private static boolean holdsEntityManager(JavaClass type) {
    return type.getFields().stream()
        .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class));
  }

  private static boolean opensNewTransaction(JavaMethod method) {
    return requiresNew(method) || requiresNew(method.getOwner());
  }

  private static boolean requiresNew(CanBeAnnotated element) {
    return element.isAnnotatedWith(
        DescribedPredicate.<JavaAnnotation<?>>describe(
            "REQUIRES_NEW",
            annotation ->
                annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                    && annotation.getProperties().toString().contains("REQUIRES_NEW")));
  }

  private static ArchCondition<JavaMethod> declareTheirRight() {
    return new ArchCondition<>("carry @Allows, or @Open with a reason") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean declared =
            method.isAnnotatedWith(Allows.class)
                || method.isAnnotatedWith(Open.class)
                || method.getOwner().isAnnotatedWith(Open.class)
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(JavaModifier.BRIDGE);
        if (!declared) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " carries neither @Allows nor @Open"));
        }
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
          .filter(use -> !allowed.contains(feature(use.getTargetClass())))
          .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
    }

    private static boolean isFeature(JavaClass type) {
      return type.getPackageName().startsWith(HOUSE) && !type.getPackageName().startsWith(GROUND);
    }

    private static String feature(JavaClass type) {
      String below = type.getPackageName().substring(HOUSE.length());
      int dot = below.indexOf('.');
      return dot < 0 ? below : below.substring(0, dot);
    }
  }
}

package org.relaydesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.stream.Stream;
import org.relaydesk.ground.kernel.Allows;
import org.relaydesk.ground.kernel.Open;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.people.role.RightNames;

/** The rules of the house that a compiler can't see. */
@AnalyzeClasses(packages = "org.relaydesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  /**
   * Methods that open a transaction of their own, with the reason. Never one that a business
   * transaction calls: it takes a second pooled connection and deadlocks the pool under load.
   */
  private static final Map<String, String> NEW_TRANSACTION_ALLOWED = Map.of();

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
  static final ArchRule entitiesArePublic =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePublic()
          .because("WildFly finds no others");

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
          .resideOutsideOfPackages("org.relaydesk.engine.egress..", "org.relaydesk.mail.smtp..")
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
                          namesKnownRights(method.getAnnotationOfType(Allows.class)))));

  private static boolean namesKnownRights(Allows allows) {
    return allows.value().length > 0
        && Stream.of(allows.value()).map(Right::parse).allMatch(RightNames::known);
  }

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
}

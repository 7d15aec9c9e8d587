package org.relaydesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * What keeps a timer from being dropped for ever: see {@link
 * org.relaydesk.engine.database.BackgroundTasks}.
 */
@AnalyzeClasses(packages = "org.relaydesk", importOptions = ImportOption.DoNotIncludeTests.class)
class TimersTest {
  @ArchTest
  static final ArchRule timersRunOutsideOfAnyTransaction =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .should()
          .beDeclaredInClassesThat(
              describe("manage their own transactions", TimersTest::managesItsTransactions));

  private static boolean managesItsTransactions(JavaClass bean) {
    return bean.tryGetAnnotationOfType(TransactionManagement.class)
        .filter(managed -> managed.value() == TransactionManagementType.BEAN)
        .isPresent();
  }
}

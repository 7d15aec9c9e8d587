package org.relaydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import org.relaydesk.edge.parameter.IfMatch;

/** Who read a record before somebody else changed it must not delete what they never saw. */
@AnalyzeClasses(packages = "org.relaydesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class DeletesTest {
  @ArchTest
  static final ArchRule aDeleteHonoursIfMatchWhereAnEditDoes =
      methods()
          .that()
          .areAnnotatedWith(DELETE.class)
          .and(
              DescribedPredicate.describe(
                  "belong to a record that is edited by If-Match",
                  method ->
                      method.getOwner().getMethods().stream()
                          .anyMatch(
                              other ->
                                  other.isAnnotatedWith(PUT.class)
                                      && DeletesTest.asksIfMatch(other))))
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe("take If-Match", DeletesTest::asksIfMatch)));

  private static boolean asksIfMatch(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(IfMatch.class));
  }
}

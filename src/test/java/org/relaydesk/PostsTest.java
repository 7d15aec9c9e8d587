package org.relaydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.relaydesk.idempotency.IdempotentPosts;

/** A client that timed out asks again: a POST that passes its key over does it all twice. */
@AnalyzeClasses(packages = "org.relaydesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class PostsTest {
  @ArchTest
  static final ArchRule everyPostHonoursItsIdempotencyKey =
      methods()
          .that()
          .areAnnotatedWith(POST.class)
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "go through IdempotentPosts", PostsTest::goesThroughIdempotentPosts)));

  private static boolean goesThroughIdempotentPosts(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                isIdempotentPosts(call)
                    || call.getTarget()
                        .resolveMember()
                        .filter(PostsTest::isOneForSeveralPaths)
                        .isPresent());
  }

  /** What several resources share: it is theirs alone, and goes through in its turn. */
  private static boolean isOneForSeveralPaths(JavaMethod shared) {
    return shared.getRawReturnType().isEquivalentTo(Response.class)
        && shared.getMethodCallsFromSelf().stream().anyMatch(PostsTest::isIdempotentPosts);
  }

  private static boolean isIdempotentPosts(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(IdempotentPosts.class);
  }
}

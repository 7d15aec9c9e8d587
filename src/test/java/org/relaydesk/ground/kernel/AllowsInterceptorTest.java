package org.relaydesk.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stands before each use case, whoever calls it: pages and timers pass no other guard. */
class AllowsInterceptorTest {
  private final AllowsInterceptor interceptor = new AllowsInterceptor();
  private final CurrentCaller caller = new CurrentCaller();
  private boolean proceeded;

  static final class UseCase {
    @Allows("requests.view")
    public void view() {
      // Only its annotation counts.
    }

    @Allows({"requests.view", "requests.add"})
    public void viewOrAnswerWhatWasAdded() {
      // Only its annotation counts.
    }

    public void nobodyDecided() {
      // It has none.
    }
  }

  @BeforeEach
  void prepare() {
    Inside.put(interceptor, "current", caller);
  }

  private void callsWith(String right) {
    Grants grants = Grants.of(Set.of(Right.parse(right)), Scope.OWN);
    caller.set(new Caller(4, "Sam Roe", grants, Set.of(), null));
  }

  private Object call(String name) throws Exception {
    Method method = UseCase.class.getMethod(name);
    Class<?>[] type = {InvocationContext.class};
    return interceptor.check(
        (InvocationContext)
            Proxy.newProxyInstance(
                type[0].getClassLoader(),
                type,
                (proxy, asked, given) -> {
                  if (asked.getName().equals("proceed")) {
                    proceeded = true;
                    return "done";
                  }
                  return method;
                }));
  }

  @Test
  void whoHasTheRightGoesOn() throws Exception {
    callsWith("requests.view");
    assertThat(call("view")).isEqualTo("done");
  }

  @Test
  void whoHasAnotherRightIsRefusedBeforeAnythingIsDone() {
    callsWith("requests.edit");
    assertThatThrownBy(() -> call("view"))
        .isInstanceOfSatisfying(
            DeskException.class, e -> assertThat(e.failure()).isEqualTo(Failure.FORBIDDEN));
    assertThat(proceeded).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"requests.view", "requests.add"})
  void anyOneOfSeveralRightsWillDo(String right) throws Exception {
    callsWith(right);
    assertThat(call("viewOrAnswerWhatWasAdded")).isEqualTo("done");
  }

  @Test
  void whoHasNoneOfSeveralRightsIsToldTheFirst() {
    callsWith("requests.edit");
    assertThatThrownBy(() -> call("viewOrAnswerWhatWasAdded"))
        .isInstanceOfSatisfying(
            DeskException.class,
            e ->
                assertThat(e.problems().get(0).message())
                    .isEqualTo("Your role does not allow requests.view"));
    assertThat(proceeded).isFalse();
  }

  @Test
  void nobodyAtAllIsRefused() {
    assertThatThrownBy(() -> call("view"))
        .isInstanceOfSatisfying(
            DeskException.class, e -> assertThat(e.failure()).isEqualTo(Failure.KEY_INVALID));
    assertThat(proceeded).isFalse();
  }

  @Test
  void aUseCaseThatNobodyDecidedAboutIsAFault() {
    callsWith("*.*");
    assertThatThrownBy(() -> call("nobodyDecided")).isInstanceOf(IllegalStateException.class);
    assertThat(proceeded).isFalse();
  }
}

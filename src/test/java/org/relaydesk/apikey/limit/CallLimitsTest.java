package org.relaydesk.apikey.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.settings.GivenSettings;

class CallLimitsTest {
  private final Map<Object, Object> properties = new HashMap<>();
  private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

  private final ContainerRequestContext request =
      fake(
          ContainerRequestContext.class,
          (proxy, method, given) ->
              method.getName().equals("setProperty")
                  ? properties.put(given[0], given[1])
                  : properties.get(given[0]));

  private final ContainerResponseContext response =
      fake(ContainerResponseContext.class, (proxy, method, given) -> headers);

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static CallLimits limits(String calls, String wrongKeys) {
    Map<String, String> given =
        Map.of("relaydesk.limit.calls", calls, "relaydesk.limit.wrong-keys", wrongKeys);
    CallLimits limits = Inside.put(new CallLimits(), "config", GivenSettings.of(given));
    limits.prepare();
    return limits;
  }

  private void answer() {
    new AllowanceHeaders().filter(request, response);
  }

  @Test
  void aCallWithinTheLimitIsToldWhatIsLeft() {
    limits("3", "0").countCall(request, "rdk_1");
    answer();
    assertThat(headers.getFirst("RateLimit-Limit")).isEqualTo(3);
    assertThat(headers.getFirst("RateLimit-Remaining")).isEqualTo(2L);
    assertThat(headers).doesNotContainKey("Retry-After");
  }

  @Test
  void oneBeyondItIsRefusedAndToldWhenToComeBack() {
    CallLimits limits = limits("1", "0");
    limits.countCall(request, "rdk_1");
    limits.countCall(request, "rdk_2");
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> limits.countCall(request, "rdk_1"));
    answer();
    assertThat(refused.failure()).isEqualTo(Failure.TOO_MANY_CALLS);
    assertThat((Long) headers.getFirst("Retry-After")).isBetween(1L, 60L);
  }

  @Test
  void whoTriesWrongKeysIsToldNothingUntilItIsTooMuch() {
    CallLimits limits = limits("0", "1");
    limits.countWrongKey(request, "10.0.0.7");
    answer();
    assertThat(headers).isEmpty();
    DeskException refused =
        catchThrowableOfType(DeskException.class, () -> limits.countWrongKey(request, "10.0.0.7"));
    answer();
    assertThat(refused.failure()).isEqualTo(Failure.TOO_MANY_CALLS);
    assertThat(headers).containsKey("Retry-After");
  }

  @Test
  void withoutLimitsNothingIsCounted() {
    CallLimits limits = limits("0", "0");
    for (int i = 0; i < 1000; i++) {
      limits.countCall(request, "rdk_1");
      limits.countWrongKey(request, "10.0.0.7");
    }
    answer();
    assertThat(headers).isEmpty();
  }
}

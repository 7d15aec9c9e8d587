package org.relaydesk.edge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class DownloadLimitTest {
  private static final int MOST_OF_ONE = 12;

  private final DownloadLimit downloads = new DownloadLimit();

  private static HttpServletRequest call(String key) {
    Map<Object, Object> attributes = new HashMap<>(Map.of(BodyLimits.CALLER, key));
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            DownloadLimitTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  case "removeAttribute" -> attributes.remove(arguments[0]);
                  default -> null;
                });
  }

  @Test
  void oneKeyHasNotAllPlacesAndGivesThemBackOnce() {
    List<HttpServletRequest> calls = new ArrayList<>();
    for (int i = 0; i < MOST_OF_ONE; i++) {
      HttpServletRequest call = call("rdk_a");
      downloads.enter(call);
      calls.add(call);
    }
    HttpServletRequest more = call("rdk_a");
    assertThat(refused(more)).isEqualTo(Failure.UNAVAILABLE);
    downloads.enter(call("rdk_b"));
    downloads.leave(more);
    assertThat(refused(more)).isEqualTo(Failure.UNAVAILABLE);
    downloads.leave(calls.get(0));
    downloads.leave(calls.get(0));
    downloads.enter(more);
    assertThat(refused(call("rdk_a"))).isEqualTo(Failure.UNAVAILABLE);
  }

  private Failure refused(HttpServletRequest call) {
    return catchThrowableOfType(DeskException.class, () -> downloads.enter(call)).failure();
  }
}

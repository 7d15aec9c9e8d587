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

class OutletTest {
  private static final int MOST_OF_ONE = 12;

  private final Outlet outlet = new Outlet();

  private static HttpServletRequest call(String key) {
    Map<Object, Object> attributes = new HashMap<>(Map.of(Intake.CALLER, key));
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            OutletTest.class.getClassLoader(),
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
      outlet.enter(call);
      calls.add(call);
    }
    HttpServletRequest more = call("rdk_a");
    assertThat(refused(more)).isEqualTo(Failure.UNAVAILABLE);
    outlet.enter(call("rdk_b"));
    outlet.leave(more);
    assertThat(refused(more)).isEqualTo(Failure.UNAVAILABLE);
    outlet.leave(calls.get(0));
    outlet.leave(calls.get(0));
    outlet.enter(more);
    assertThat(refused(call("rdk_a"))).isEqualTo(Failure.UNAVAILABLE);
  }

  private Failure refused(HttpServletRequest call) {
    return catchThrowableOfType(DeskException.class, () -> outlet.enter(call)).failure();
  }
}

package org.relaydesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymousSessionsTest {
  private final AnonymousSessions strangers = new AnonymousSessions(3);
  private final List<String> ended = new ArrayList<>();
  private boolean over;

  private void visit(String... ids) {
    for (String id : ids) {
      strangers.keep(session(id));
    }
  }

  private HttpSession session(String id) {
    return (HttpSession)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, given) -> method.getName().equals("getId") ? id : end(id));
  }

  private Object end(String id) {
    ended.add(id);
    if (over) {
      throw new IllegalStateException("It ended before");
    }
    return Void.TYPE;
  }

  @Test
  void thoseBegunLongestAgoEndWhereThereAreTooMany() {
    visit("a", "b", "c");
    assertThat(ended).isEmpty();
    visit("d", "e");
    assertThat(ended).containsExactly("a", "b");
    visit("f");
    assertThat(ended).containsExactly("a", "b", "c");
  }

  @Test
  void whoComesAgainIsOneStranger() {
    visit("a", "a", "a", "a", "b", "c");
    assertThat(ended).isEmpty();
  }

  @Test
  void oneThatIsOverByItselfMakesRoomAllTheSame() {
    over = true;
    visit("a", "b", "c", "d", "e");
    assertThat(ended).containsExactly("a", "b");
  }
}

package org.relaydesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.encryption.GivenHash;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.settings.GivenSettings;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.role.HeldRoles;

final class DeskSessionTest {
  private static final RepAccess REP =
      new RepAccess(
          7, "Sam", "sam", true, new RepAccess.PasswordState(1, false), HeldRoles.NONE, Set.of());

  private static final RepAccess OTHER =
      new RepAccess(
          8, "Kim", "kim", true, new RepAccess.PasswordState(1, false), HeldRoles.NONE, Set.of());

  private final Map<String, @Nullable Object> attributes = new HashMap<>();
  private int seconds;
  private boolean known;
  private @Nullable String cookie;

  /** A browser's session as a server keeps it. */
  private final HttpSession session =
      fake(
          HttpSession.class,
          (proxy, method, given) -> {
            switch (method.getName()) {
              case "setMaxInactiveInterval" -> seconds = (int) given[0];
              case "setAttribute" -> attributes.put((String) given[0], given[1]);
              case "invalidate" -> forget();
              default -> {}
            }
            return switch (method.getName()) {
              case "getAttribute" -> attributes.get(given[0]);
              case "isNew" -> true;
              case "getId" -> "id";
              default -> null;
            };
          });

  private final HttpServletRequest request =
      fake(
          HttpServletRequest.class,
          (proxy, method, given) ->
              switch (method.getName()) {
                case "getSession" -> session((boolean) given[0]);
                case "getRequestedSessionId" -> cookie;
                default -> throw new UnsupportedOperationException(method.getName());
              });

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable HttpSession session(boolean create) {
    known |= create;
    return known ? session : null;
  }

  private void forget() {
    known = false;
    attributes.clear();
  }

  private static DeskSession sessions(String minutes) {
    DeskSession sessions = Inside.put(new DeskSession(), "hash", GivenHash.of(1));
    return Inside.put(
        sessions, "config", GivenSettings.of(Map.of("relaydesk.session.minutes", minutes)));
  }

  @Test
  void theServerEndsASessionAfterTheMinutesThatAreSet() {
    sessions("7").begin(request, REP);
    assertThat(seconds).isEqualTo(7 * 60);
  }

  @Test
  void aSessionWithoutSignInLivesForTenMinutesAndOneByPasswordLonger() {
    session(true);
    sessions("7").restrain(request);
    assertThat(seconds).isEqualTo(10 * 60);
    DeskSession sessions = sessions("7");
    sessions.begin(request, REP);
    sessions.restrain(request);
    assertThat(seconds).isEqualTo(7 * 60);
  }

  @Test
  void aSessionEndsByAnyTokenOfItsOwnersAndNobodyElses() {
    DeskSession sessions = sessions("7");
    sessions.begin(request, REP);
    String token = String.valueOf(attributes.get("relaydesk.token"));
    sessions.end(request);
    assertThat(sessions.isItsToken(request, token)).isFalse();
    sessions.begin(request, REP);
    assertThat(sessions.isItsToken(request, token)).isTrue();
    assertThat(sessions.isItsToken(request, token + "x")).isFalse();
    assertThat(sessions.isItsToken(request, null)).isFalse();
    sessions.begin(request, OTHER);
    assertThat(sessions.isItsToken(request, token)).isFalse();
  }

  @Test
  void aSessionIsOverForWhomTheServerForgotAndForNobodyWhoNeverHadOne() {
    assertThat(sessions("7").isOver(request)).isFalse();
    cookie = "of an hour ago";
    assertThat(sessions("7").isOver(request)).isTrue();
  }

  @Test
  void aSessionIsOverForWhomItIsNotBelievedAnyMore() {
    DeskSession sessions = sessions("7");
    sessions.begin(request, REP);
    cookie = "of now";
    assertThat(sessions.isOver(request)).isTrue();
    attributes.clear();
    assertThat(sessions.isOver(request)).as("the sign-in page's own session").isFalse();
  }
}

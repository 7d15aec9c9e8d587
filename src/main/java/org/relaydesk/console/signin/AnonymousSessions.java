package org.relaydesk.console.signin;

import jakarta.servlet.http.HttpSession;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds the sessions of people who aren't signed in, as anybody can begin one: the oldest end
 * first.
 */
final class AnonymousSessions {
  private final int most;
  private final Map<String, HttpSession> sessions = new LinkedHashMap<>();

  /**
   * @param most of them live at once
   */
  AnonymousSessions(int most) {
    this.most = most;
  }

  synchronized void keep(HttpSession session) {
    sessions.put(session.getId(), session);
    if (sessions.size() > most) {
      Iterator<HttpSession> eldest = sessions.values().iterator();
      end(eldest.next());
      eldest.remove();
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException over) {
      // The session ended by itself, or its owner signed in, which begins another.
      Thread.onSpinWait();
    }
  }
}

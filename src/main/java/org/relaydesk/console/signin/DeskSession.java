package org.relaydesk.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.relaydesk.engine.encryption.KeyedHash;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.RepDirectory;

/**
 * The session of a rep. It holds their id and a mark of their password. All else is read anew for
 * each request: a forbidden login or a new password ends it everywhere.
 */
@ApplicationScoped
public class DeskSession {
  private static final String PERSON = "relaydesk.person";
  private static final int MOST_BEFORE = 2000;
  private static final String MARK = "relaydesk.mark";

  /** The session attribute with the token of the sign-out's form; layout.xhtml reads it. */
  private static final String TOKEN = "relaydesk.token";

  /** Enough to look up a password. */
  private static final int SECONDS_BEFORE = 600;

  private final AnonymousSessions strangers = new AnonymousSessions(MOST_BEFORE);
  @Inject private RepDirectory directory;
  @Inject private DeskConfig config;
  @Inject private KeyedHash hash;

  /** The rep of this session, if they may still sign in. */
  Optional<RepAccess> rep(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(PERSON) instanceof Long person)) {
      return Optional.empty();
    }
    return directory
        .byId(person)
        .filter(RepAccess::loginEnabled)
        .filter(rep -> Integer.valueOf(rep.password().mark()).equals(session.getAttribute(MARK)));
  }

  /** Whether a session that was signed in has ended, which the sign-in page should tell. */
  boolean isOver(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? request.getRequestedSessionId() != null
        : session.getAttribute(PERSON) != null;
  }

  /** Shortens and bounds the sessions of people who aren't signed in. */
  void restrain(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(PERSON) == null) {
      if (session.isNew()) {
        session.setMaxInactiveInterval(SECONDS_BEFORE);
      }
      strangers.keep(session);
    }
  }

  /** Begins a session under a new id, so that one planted beforehand is worthless. */
  void begin(HttpServletRequest request, RepAccess rep) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(TOKEN, token(rep.personId()));
    int minutes = config.get(Settings.SESSION_MINUTES);
    session.setMaxInactiveInterval((int) TimeUnit.MINUTES.toSeconds(minutes));
    remember(session, rep);
  }

  /**
   * The token for signing out. It is made for the person and not the session: an old page signs its
   * owner out of their present session. It is a keyed hash, stands only in their pages, and does
   * nothing else.
   */
  private String token(long personId) {
    return hash.of("sign-out " + personId);
  }

  /** Whether a form comes from a page of this session's owner. */
  public boolean isItsToken(HttpServletRequest request, @Nullable String token) {
    HttpSession session = request.getSession(false);
    return session != null && token != null && token.equals(session.getAttribute(TOKEN));
  }

  /** Keeps the session after its owner changed the password. */
  void renew(HttpServletRequest request, long personId) {
    directory.byId(personId).ifPresent(rep -> begin(request, rep));
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static void remember(HttpSession session, RepAccess rep) {
    session.setAttribute(PERSON, rep.personId());
    session.setAttribute(MARK, rep.password().mark());
  }
}

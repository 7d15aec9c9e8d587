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
 * The session of somebody who signed in. It holds their id and the mark of their password; all else
 * is asked anew for each request, so that a forbidden login or a new password ends it everywhere.
 */
@ApplicationScoped
public class DeskSession {
  private static final String PERSON = "relaydesk.person";
  private static final int MOST_BEFORE = 2000;
  private static final String MARK = "relaydesk.mark";

  /** What the form carries by which its owner leaves; layout.xhtml reads it. */
  private static final String TOKEN = "relaydesk.token";

  /** Long enough to look a password up. */
  private static final int SECONDS_BEFORE = 600;

  private final AnonymousSessions strangers = new AnonymousSessions(MOST_BEFORE);
  @Inject private RepDirectory directory;
  @Inject private DeskConfig config;
  @Inject private KeyedHash hash;

  /** Who signed in with this session and still may. */
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

  /** Whether the person, not signed in now, was before and should be told so. */
  boolean isOver(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? request.getRequestedSessionId() != null
        : session.getAttribute(PERSON) != null;
  }

  /** What a page gave somebody who isn't signed in: for minutes, and for so many at once. */
  void restrain(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(PERSON) == null) {
      if (session.isNew()) {
        session.setMaxInactiveInterval(SECONDS_BEFORE);
      }
      strangers.keep(session);
    }
  }

  /** Begins a session under a new id: one that was planted beforehand is worth nothing. */
  void begin(HttpServletRequest request, RepAccess rep) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(TOKEN, token(rep.personId()));
    int minutes = config.get(Settings.SESSION_MINUTES);
    session.setMaxInactiveInterval((int) TimeUnit.MINUTES.toSeconds(minutes));
    remember(session, rep);
  }

  /**
   * Of the person and no session: a page that its owner has open leaves whichever session they are
   * in by now. Nobody else can make it, it stands in their pages alone, and it is good for nothing
   * but leaving.
   */
  private String token(long personId) {
    return hash.of("sign-out " + personId);
  }

  /** Whether a form comes from a page of this session's owner. */
  public boolean isItsToken(HttpServletRequest request, @Nullable String token) {
    HttpSession session = request.getSession(false);
    return session != null && token != null && token.equals(session.getAttribute(TOKEN));
  }

  /** Lets the session live on after its owner changed their password. */
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

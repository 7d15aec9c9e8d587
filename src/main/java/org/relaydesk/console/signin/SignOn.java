package org.relaydesk.console.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.relaydesk.people.RepAccess;
import org.relaydesk.people.password.Passwords;

/**
 * Signs people in to the pages: by the form, or by the header of a trusted proxy. The API has its
 * keys.
 */
@ApplicationScoped
public class SignOn implements HttpAuthenticationMechanism {
  /** The request attribute with the {@link RepAccess} of the person who looks at the page. */
  static final String REP = "relaydesk.rep";

  /** The request attribute of a call whose session was begun by a proxy's header. */
  static final String BEGUN = "relaydesk.begun";

  @Inject private DeskSession session;
  @Inject private TrustedProxy proxy;
  @Inject private SingleSignOnReps newcomers;
  @EJB private Passwords passwords;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = ConsolePaths.of(request);
    if (!ConsolePaths.isConsole(path) && !context.isAuthenticationRequest()) {
      return context.doNothing();
    }
    if (context.isAuthenticationRequest()
        && context.getAuthParameters().getCredential()
            instanceof UsernamePasswordCredential given) {
      return signIn(request, context, given);
    }
    Optional<RepAccess> rep = proxy.inUse() ? byHeader(request) : session.rep(request);
    return rep.map(known -> admit(request, context, known)).orElseGet(context::doNothing);
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request, HttpMessageContext context, UsernamePasswordCredential given) {
    Optional<RepAccess> rep =
        proxy.inUse()
            ? Optional.empty()
            : passwords.rep(given.getCaller(), given.getPasswordAsString());
    rep.ifPresent(known -> session.begin(request, known));
    return rep.map(known -> admit(request, context, known))
        .orElse(AuthenticationStatus.SEND_FAILURE);
  }

  /**
   * The rep whom the proxy names. A session of another rep ends, so that its pages aren't shown.
   */
  private Optional<RepAccess> byHeader(HttpServletRequest request) {
    Optional<RepAccess> named =
        proxy.loginName(request).flatMap(newcomers::rep).filter(RepAccess::loginEnabled);
    Optional<RepAccess> before = session.rep(request);
    if (named.isPresent()
        && before.map(RepAccess::personId).equals(named.map(RepAccess::personId))) {
      return named;
    }
    if (named.isPresent()) {
      session.begin(request, named.get());
      request.setAttribute(BEGUN, true);
    } else if (before.isPresent()) {
      session.end(request);
    }
    return named;
  }

  private static AuthenticationStatus admit(
      HttpServletRequest request, HttpMessageContext context, RepAccess rep) {
    request.setAttribute(REP, rep);
    return context.notifyContainerAboutLogin(String.valueOf(rep.loginKey()), Set.of());
  }
}

package org.relaydesk.console.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.relaydesk.ground.address.AddressRanges;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** The proxy that signs people in and names them in a header, if the settings name one. */
@ApplicationScoped
public class TrustedProxy {
  static final String SECRET_HEADER = "X-Relaydesk-Sign-On-Secret";

  @Inject private DeskConfig config;
  private AddressRanges proxies = AddressRanges.parse("");

  @PostConstruct
  void prepare() {
    proxies = AddressRanges.parse(config.get(Settings.SIGN_ON_PROXIES));
  }

  boolean inUse() {
    return config.get(Settings.SIGN_ON).equals("header");
  }

  /**
   * The name in the proxy's header. It is ignored from another address, without the secret, or if
   * it comes twice.
   */
  Optional<String> loginName(HttpServletRequest request) {
    List<String> names = Collections.list(request.getHeaders(config.get(Settings.SIGN_ON_HEADER)));
    boolean trusted = inUse() && proxies.contains(request.getRemoteAddr()) && hasSecret(request);
    return trusted && names.size() == 1
        ? names.stream().map(String::strip).filter(name -> !name.isEmpty()).findFirst()
        : Optional.empty();
  }

  private boolean hasSecret(HttpServletRequest request) {
    String secret = config.get(Settings.SIGN_ON_SECRET);
    List<String> given = Collections.list(request.getHeaders(SECRET_HEADER));
    return secret.isEmpty() || (given.size() == 1 && equal(given.get(0), secret));
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}

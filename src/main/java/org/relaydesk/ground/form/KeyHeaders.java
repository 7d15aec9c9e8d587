package org.relaydesk.ground.form;

import java.util.List;
import java.util.Optional;

/** The request headers that may carry an API key (contract §1.1); names in any letter case. */
public final class KeyHeaders {
  /** Headers whose whole value is the key. */
  public static final List<String> NAMES = List.of("authtoken", "TECHNICIAN_KEY");

  private static final List<String> SCHEMES = List.of("Zoho-oauthtoken ", "Bearer ");

  private KeyHeaders() {}

  /** The key in the value of an {@code Authorization} header; empty for other schemes. */
  public static Optional<String> fromAuthorization(String value) {
    String trimmed = value.strip();
    return SCHEMES.stream()
        .filter(scheme -> trimmed.regionMatches(true, 0, scheme, 0, scheme.length()))
        .map(scheme -> trimmed.substring(scheme.length()).strip())
        .filter(key -> !key.isEmpty())
        .findFirst();
  }
}

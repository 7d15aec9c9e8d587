package org.relaydesk.engine.encryption;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hashes of passwords, each saying how it was made: {@code pbkdf2-sha256$iterations$salt$hash}, so
 * that the number of iterations can be raised later. Jakarta Security makes and compares them. Its
 * spelling is translated, so that what is stored can be read by every version of ours.
 */
@ApplicationScoped
public class PasswordHash {
  /** Servers' default is some thousand. */
  private static final String ITERATIONS = "600000";

  private static final String SALT_BYTES = "16";
  private static final String NAME = "pbkdf2-sha256$";
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

  @Inject private Pbkdf2PasswordHash platform;

  @PostConstruct
  void prepare() {
    platform.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", ITERATIONS,
            "Pbkdf2PasswordHash.SaltSizeBytes", SALT_BYTES));
  }

  /** A new hash with a salt of its own. */
  public String of(String password) {
    String hash = platform.generate(password.toCharArray());
    return NAME + hash.substring(ALGORITHM.length() + 1).replace(':', '$');
  }

  /** Whether this is the password that was hashed; takes the same time for a wrong one. */
  public boolean matches(String password, String hash) {
    if (!hash.startsWith(NAME)) {
      throw new IllegalArgumentException("Not a password hash of ours");
    }
    String[] parts = hash.substring(NAME.length()).split("\\$", -1);
    String spelled =
        Arrays.stream(parts).skip(1).map(PasswordHash::padded).collect(Collectors.joining(":"));
    return platform.verify(password.toCharArray(), String.join(":", ALGORITHM, parts[0], spelled));
  }

  /** Adds Base64's padding: Open Liberty needs it, and earlier versions of ours left it out. */
  private static String padded(String base64) {
    return base64 + "=".repeat(Math.floorMod(-base64.length(), 4));
  }
}

package org.relaydesk.apikey;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The form of an API key: {@code rdk_}, 40 random letters and digits (238 bits), and 6 of checksum.
 * So a mistyped key costs no statement, and secret scanners recognise keys.
 */
public final class KeyText {
  /** How much of a key is shown in lists and logs: the fixed start and 8 of the random part. */
  public static final int PREFIX_LENGTH = 12;

  /** Keys that an operator brings must be at least this long. */
  static final int SHORTEST = 20;

  private static final String START = "rdk_";
  private static final int RANDOM = 40;
  private static final int CHECKSUM = 6;
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private KeyText() {}

  /** A new key. */
  public static String generate(SecureRandom random) {
    StringBuilder key = new StringBuilder(START);
    for (int i = 0; i < RANDOM; i++) {
      key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return key + checksum(key.toString());
  }

  /** Whether this can be a key. Only generated keys have a checksum. */
  public static boolean plausible(String key) {
    if (key.length() < SHORTEST || key.length() > 200) {
      return false;
    }
    int end = key.length() - CHECKSUM;
    return !key.startsWith(START) || checksum(key.substring(0, end)).equals(key.substring(end));
  }

  /** The public part: a quarter of the key at most, as an operator's key may be short. */
  public static String prefix(String key) {
    return key.substring(0, Math.min(PREFIX_LENGTH, key.length() / 4));
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    long rest = crc.getValue();
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < CHECKSUM; i++) {
      sum.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    return sum.toString();
  }
}

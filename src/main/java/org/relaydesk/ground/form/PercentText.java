package org.relaydesk.ground.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** Strict decoding of form values: broken escapes and bytes are refused, not guessed at. */
final class PercentText {
  /** A byte below 128 is that character, wherever it stands. */
  private static final Set<Charset> EXTENDS_ASCII =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  private PercentText() {}

  /**
   * Decodes plus signs and {@code %XX}.
   *
   * @param field what a failure names
   */
  static String decode(String encoded, Charset charset, String field) {
    int at = firstEncoded(encoded);
    if (at < 0) {
      return encoded;
    }
    StringBuilder decoded = new StringBuilder(encoded.length()).append(encoded, 0, at);
    while (at < encoded.length()) {
      char c = encoded.charAt(at);
      if (c == '%') {
        at = unescape(encoded, at, decoded, charset, field);
      } else {
        decoded.append(c == '+' ? ' ' : c);
        at++;
      }
    }
    return decoded.toString();
  }

  /** Decodes the escapes that begin here, and answers where they end. */
  private static int unescape(
      String encoded, int from, StringBuilder decoded, Charset charset, String field) {
    int first = escapedByte(encoded, from, field);
    if (first < 128 && EXTENDS_ASCII.contains(charset)) {
      // Nearly all escapes are such, and a decoder for each costs more than all the rest.
      decoded.append((char) first);
      return from + 3;
    }
    int end = from;
    while (end < encoded.length() && encoded.charAt(end) == '%') {
      end += 3;
    }
    byte[] run = new byte[(end - from) / 3];
    for (int i = 0; i < run.length; i++) {
      run[i] = (byte) escapedByte(encoded, from + 3 * i, field);
    }
    decoded.append(text(ByteBuffer.wrap(run), charset, field));
    return end;
  }

  private static int escapedByte(String encoded, int at, String field) {
    int high = hex(encoded, at + 1);
    int low = hex(encoded, at + 2);
    if (high < 0 || low < 0) {
      throw broken(field, "has a broken %-escape");
    }
    return high * 16 + low;
  }

  /** Bytes as text; bytes that the charset doesn't have are refused. */
  static CharSequence text(ByteBuffer bytes, Charset charset, String field) {
    try {
      return charset.newDecoder().decode(bytes);
    } catch (CharacterCodingException malformed) {
      throw broken(field, "has bytes that are not " + charset.name());
    }
  }

  private static int firstEncoded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%' || text.charAt(i) == '+') {
        return i;
      }
    }
    return -1;
  }

  private static int hex(String text, int at) {
    return at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
  }

  private static DeskException broken(String field, String what) {
    String shown = Excerpt.of(field, 40);
    return Failure.INVALID_VALUE.of(shown, shown + " " + what);
  }
}

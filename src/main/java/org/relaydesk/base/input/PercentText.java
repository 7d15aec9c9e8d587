package org.relaydesk.base.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.kernel.Failure;

/** Strict decoding of form values: broken escapes and bytes are refused, not guessed at. */
final class PercentText {
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
    byte[] run = new byte[(encoded.length() - at) / 3];
    while (at < encoded.length()) {
      char c = encoded.charAt(at);
      if (c != '%') {
        decoded.append(c == '+' ? ' ' : c);
        at++;
        continue;
      }
      int length = 0;
      while (at < encoded.length() && encoded.charAt(at) == '%') {
        int high = hex(encoded, at + 1);
        int low = hex(encoded, at + 2);
        if (high < 0 || low < 0) {
          throw broken(field, "has a broken %-escape");
        }
        run[length++] = (byte) (high * 16 + low);
        at += 3;
      }
      decoded.append(text(ByteBuffer.wrap(run, 0, length), charset, field));
    }
    return decoded.toString();
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

package org.relaydesk.ground.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.Failure;

/**
 * Finds the API keys in a form without building objects: until the key is known, a body costs only
 * its bytes. An {@code input_data} that was not encoded is passed over as in {@link FormText}: no
 * text within it is a parameter.
 */
final class KeyScan {
  /** Longer values and names are no keys. */
  private static final int LONGEST = 1000;

  /** Charsets in which a byte below 128 is that character, so that bytes can be searched. */
  private static final Set<Charset> PLAIN = Set.of(UTF_8, ISO_8859_1, US_ASCII);

  private final byte[] bytes;
  private final List<String> found = new ArrayList<>();

  private KeyScan(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The keys that a body brings, none where it is no form. */
  static List<String> keys(@Nullable String contentType, byte[] bytes) {
    MediaText type = MediaText.of(contentType);
    if (bytes.length == 0) {
      return List.of();
    }
    if (type.is("multipart/form-data")) {
      return RequestText.keys(MultipartText.read(type, bytes, RequestText::isKeyName));
    }
    Charset charset = type.charset();
    byte[] plain = PLAIN.contains(charset) ? bytes : plain(bytes, charset);
    if (!BodyParameters.isForm(type, plain)) {
      return List.of();
    }
    KeyScan scan = new KeyScan(plain);
    scan.run();
    return scan.found;
  }

  private static byte[] plain(byte[] bytes, Charset charset) {
    CharSequence text = PercentText.text(ByteBuffer.wrap(bytes), charset, LenientJson.INPUT_DATA);
    return text.toString().getBytes(UTF_8);
  }

  private void run() {
    int parameters = 0;
    for (int at = BodyParameters.begin(bytes); at < bytes.length; parameters++) {
      if (parameters > FormText.MAX_PARAMETERS) {
        throw FormText.tooMany();
      }
      at = take(at);
    }
  }

  /** Reads the parameter at this place, and returns where the next one begins. */
  private int take(int start) {
    int end = indexOf('&', start, bytes.length);
    int equals = indexOf('=', start, end);
    if (equals == end || equals - start > LONGEST) {
      return end + 1;
    }
    String name = decoded(start, equals, "parameter");
    if (name.equalsIgnoreCase(LenientJson.INPUT_DATA)) {
      return afterInput(equals + 1, end);
    }
    if (RequestText.isKeyName(name)) {
      if (end - equals > LONGEST) {
        throw Failure.KEY_INVALID.because("The API key is not valid");
      }
      String key = decoded(equals + 1, end, name);
      if (!key.isEmpty()) {
        found.add(key);
      }
    }
    return end + 1;
  }

  private String decoded(int from, int to, String field) {
    return PercentText.decode(new String(bytes, from, to - from, UTF_8), UTF_8, field).strip();
  }

  /** Where the parameter after the input begins, whose value may hold every sign as it is. */
  private int afterInput(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(bytes[at])) {
      at++;
    }
    boolean raw = at < end && (bytes[at] == '{' || bytes[at] == '[');
    if (!raw || new Brackets().closeAt(bytes, at, end, true) == end) {
      return end + 1;
    }
    int close = new Brackets().closeAt(bytes, at, bytes.length, false);
    return close == Brackets.NOWHERE ? close : indexOf('&', close, bytes.length) + 1;
  }

  private int indexOf(char wanted, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != wanted) {
      at++;
    }
    return at;
  }
}

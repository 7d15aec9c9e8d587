package org.relaydesk.ground.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.LenientJson;

/**
 * The parameters of a body, by its type and, as many clients send a wrong one, by how it begins.
 */
final class BodyParameters {
  static final String FORM_TYPE = "application/x-www-form-urlencoded";
  private static final int LONGEST_NAME = 61;
  private static final Pattern FORM = Pattern.compile("\\s*+[A-Za-z_][A-Za-z0-9_.-]{0,60}=");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private BodyParameters() {}

  /**
   * Whether a body is read as a form: by its type, or as it begins like one.
   *
   * @param bytes in a charset in which a byte below 128 is that character
   */
  static boolean isForm(MediaText type, byte[] bytes) {
    int from = begin(bytes);
    int length = Math.min(bytes.length - from, LONGEST_NAME + 1);
    String begin = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    return FORM.matcher(begin).lookingAt() || (type.is(FORM_TYPE) && !begin.startsWith("{"));
  }

  /** Where the text begins: after white space and the mark that some put before UTF-8. */
  static int begin(byte[] bytes) {
    int at =
        Arrays.equals(bytes, 0, Math.min(bytes.length, MARK.length), MARK, 0, MARK.length)
            ? MARK.length
            : 0;
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Empty for a body that is neither JSON nor a form. */
  static List<Parameter> read(@Nullable String contentType, byte[] bytes) {
    if (bytes.length == 0) {
      return List.of();
    }
    MediaText type = MediaText.of(contentType);
    if (type.is("multipart/form-data")) {
      return MultipartText.read(type, bytes, name -> true);
    }
    boolean known = type.isJson() || type.is(FORM_TYPE);
    if (!known && !beginsAsText(bytes)) {
      return List.of();
    }
    String text =
        PercentText.text(ByteBuffer.wrap(bytes), type.charset(), LenientJson.INPUT_DATA).toString();
    return read(type, text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static List<Parameter> read(MediaText type, String text) {
    boolean form = FORM.matcher(text).lookingAt();
    if (!form && (type.isJson() || text.stripLeading().startsWith("{"))) {
      return List.of(new Parameter(Place.BODY, LenientJson.INPUT_DATA, text));
    }
    return form || type.is(FORM_TYPE)
        ? FormText.parse(text, type.charset(), Place.FORM)
        : List.of();
  }

  /** Keeps files of other types from being decoded only to be thrown away. */
  private static boolean beginsAsText(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 4); i++) {
      if (bytes[i] >= 0 && bytes[i] < '\t') {
        return false;
      }
    }
    return true;
  }
}

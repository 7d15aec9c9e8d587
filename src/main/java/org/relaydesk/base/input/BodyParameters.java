package org.relaydesk.base.input;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a body says, by its type and, because many clients lie about that, by how it begins. */
final class BodyParameters {
  private static final Pattern FORM = Pattern.compile("\\s*+[A-Za-z_][A-Za-z0-9_.-]{0,60}=");

  private BodyParameters() {}

  /** Empty for a body that is neither JSON nor a form. */
  static List<Parameter> read(@Nullable String contentType, byte[] bytes) {
    if (bytes.length == 0) {
      return List.of();
    }
    MediaText type = MediaText.of(contentType);
    if (type.is("multipart/form-data")) {
      return MultipartText.read(type, bytes);
    }
    boolean known = type.isJson() || type.is("application/x-www-form-urlencoded");
    if (!known && !beginsAsText(bytes)) {
      return List.of();
    }
    String text =
        PercentText.text(ByteBuffer.wrap(bytes), type.charset(), RequestText.INPUT_DATA).toString();
    return read(type, text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static List<Parameter> read(MediaText type, String text) {
    boolean form = FORM.matcher(text).lookingAt();
    if (!form && (type.isJson() || text.stripLeading().startsWith("{"))) {
      return List.of(new Parameter(Place.BODY, RequestText.INPUT_DATA, text));
    }
    return form || type.is("application/x-www-form-urlencoded")
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

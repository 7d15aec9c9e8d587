package org.relaydesk.ground.form;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Failure;

/**
 * The value of a Content-Type header.
 *
 * @param header as sent
 * @param type lower case, without parameters; empty where there is no header
 */
record MediaText(String header, String type) {
  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*+charset\\s*+=\\s*+[\"']?([A-Za-z0-9_.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

  static MediaText of(@Nullable String header) {
    String given = header == null ? "" : header;
    int end = given.indexOf(';');
    String type = end < 0 ? given : given.substring(0, end);
    return new MediaText(given, type.strip().toLowerCase(Locale.ROOT));
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  boolean isJson() {
    return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
  }

  /** UTF-8 where none is named. */
  Charset charset() {
    Matcher named = CHARSET.matcher(header);
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw Failure.UNSUPPORTED_MEDIA_TYPE.because("Unknown charset " + named.group(1));
    }
  }
}

package org.relaydesk.ground.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * Parameters of a query string or form body. An {@code input_data} that was not encoded is found,
 * too: where only the raw text from the equals sign on is JSON, it counts, with every {@code &} and
 * {@code %} in it.
 */
final class FormText {
  static final int MAX_PARAMETERS = 1000;

  private final String raw;
  private final Charset charset;
  private final Place place;
  private final List<Parameter> found = new ArrayList<>();
  private boolean rawTaken;

  private FormText(String raw, Charset charset, Place place) {
    this.raw = raw;
    this.charset = charset;
    this.place = place;
  }

  /** A query string. */
  static List<Parameter> parse(String raw, Place place) {
    return parse(raw, StandardCharsets.UTF_8, place);
  }

  /**
   * @throws DeskException INVALID_VALUE naming the parameter whose escapes are broken
   */
  static List<Parameter> parse(String raw, Charset charset, Place place) {
    FormText form = new FormText(raw, charset, place);
    int at = 0;
    while (at < raw.length()) {
      at = form.take(at);
    }
    return form.found;
  }

  static DeskException tooMany() {
    return Failure.INVALID_VALUE.because("More than " + MAX_PARAMETERS + " parameters");
  }

  /** Reads the parameter at this place, and returns where the next one begins. */
  private int take(int start) {
    int end = endOfSegment(start);
    if (end == start) {
      return end + 1;
    }
    if (found.size() == MAX_PARAMETERS) {
      throw tooMany();
    }
    int equals = raw.indexOf('=', start);
    if (equals < 0 || equals >= end) {
      add(PercentText.decode(raw.substring(start, end), charset, "parameter"), "");
      return end + 1;
    }
    String name = PercentText.decode(raw.substring(start, equals), charset, "parameter").strip();
    if (name.equalsIgnoreCase(LenientJson.INPUT_DATA) && beginsRaw(equals + 1, end)) {
      return takeRaw(name, equals + 1, end);
    }
    add(name, PercentText.decode(raw.substring(equals + 1, end), charset, name));
    return end + 1;
  }

  /** A client that encodes encodes every brace. Looks past white space only. */
  private boolean beginsRaw(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(raw.charAt(at))) {
      at++;
    }
    return at < end && (raw.charAt(at) == '{' || raw.charAt(at) == '[');
  }

  private int takeRaw(String name, int from, int end) {
    String segment = raw.substring(from, end).strip();
    if (decodesToJson(name, segment)) {
      return end + 1;
    }
    if (rawTaken) {
      throw Failure.INVALID_VALUE.of(LenientJson.INPUT_DATA, "input_data stands twice");
    }
    rawTaken = true;
    int valueEnd = LenientJson.endOfValue(raw, from);
    int next = endOfSegment(valueEnd);
    if (!raw.substring(valueEnd, next).isBlank()) {
      // Throws the failure of the text after the value.
      LenientJson.parse(raw.substring(from, next));
    }
    add(name, raw.substring(from, valueEnd));
    return next + 1;
  }

  private boolean decodesToJson(String name, String segment) {
    try {
      // A client that sends real blanks has encoded nothing: its plus signs are plus signs.
      boolean plusIsPlus = segment.indexOf(' ') >= 0;
      String text = plusIsPlus ? segment.replace("+", "%2B") : segment;
      String decoded = PercentText.decode(text, charset, name);
      LenientJson.parse(decoded);
      add(name, decoded);
      return true;
    } catch (DeskException notThisWay) {
      return false;
    }
  }

  private int endOfSegment(int from) {
    int end = raw.indexOf('&', from);
    return end < 0 ? raw.length() : end;
  }

  private void add(String name, String value) {
    found.add(new Parameter(place, name, value));
  }
}

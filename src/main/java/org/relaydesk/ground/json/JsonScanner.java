package org.relaydesk.ground.json;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** Tokens of {@link LenientJson}: white space, texts, numbers, words, and where they stand. */
final class JsonScanner {
  private static final int NUMBER_LENGTH = 400;
  private static final int MAX_EXPONENT = 400;

  /** Numbers of so many digits fit a long. */
  private static final int LONG_DIGITS = 18;

  /** What Python, JavaScript and C write for numbers that JSON doesn't have. */
  private static final Set<String> NOT_NUMBERS = Set.of("nan", "inf", "infinity");

  /** Returned by {@link #next()} at the end; a real NUL is no token either. */
  private static final char END = '\0';

  private final char[] chars;
  private final JsonProvider provider;
  private final Supplier<String> path;
  private int at;

  JsonScanner(String text, int from, JsonProvider provider, Supplier<String> path) {
    this.chars = text.toCharArray();
    this.at = from;
    this.provider = provider;
    this.path = path;
  }

  int position() {
    return at;
  }

  void skipWhite() {
    while (at < chars.length && isWhite(chars[at])) {
      at++;
    }
  }

  /** The next character that is not white, without taking it. */
  char next() {
    skipWhite();
    return at < chars.length ? chars[at] : END;
  }

  boolean atEnd() {
    skipWhite();
    return at == chars.length;
  }

  void expect(char wanted) {
    if (next() != wanted || at == chars.length) {
      throw unexpected("'" + wanted + "'");
    }
    at++;
  }

  /** Whether a text of Python 2 begins here: {@code u'…'}. */
  boolean atPrefixedText() {
    return at + 1 < chars.length
        && (chars[at] == 'u' || chars[at] == 'U')
        && (chars[at + 1] == '\'' || chars[at + 1] == '"');
  }

  void skipPrefix() {
    at++;
  }

  boolean atWord() {
    return at < chars.length && isWordPart(chars[at]) && !atNumber() && !atPrefixedText();
  }

  boolean atNumber() {
    return at < chars.length && "-+.0123456789".indexOf(chars[at]) >= 0;
  }

  /** Takes a word that is a literal; takes nothing and answers null at another word. */
  @Nullable JsonValue literal() {
    int end = wordEnd();
    int length = end - at;
    JsonValue literal =
        length == 4 || length == 5 ? LenientJson.literalOf(new String(chars, at, length)) : null;
    if (literal != null) {
      at = end;
    }
    return literal;
  }

  String word() {
    int end = wordEnd();
    String word = new String(chars, at, end - at);
    if (NOT_NUMBERS.contains(word.toLowerCase(Locale.ROOT))) {
      throw unexpected("a number that JSON has");
    }
    at = end;
    return checked(word);
  }

  /** The text between the quotes that begin here. */
  String quoted() {
    char quote = chars[at];
    int start = ++at;
    boolean suspect = false;
    while (at < chars.length && chars[at] != quote) {
      if (chars[at] == '\\') {
        return escaped(quote, start);
      }
      suspect |= chars[at] == 0 || Character.isSurrogate(chars[at]);
      at++;
    }
    String text = new String(chars, start, at - start);
    closeQuote();
    return suspect ? checked(text) : text;
  }

  JsonValue number() {
    int end = wordEnd();
    int length = end - at;
    if (length <= LONG_DIGITS && chars[at] != '0' && onlyDigits(end)) {
      JsonValue whole = provider.createValue(Long.parseLong(new String(chars, at, length)));
      at = end;
      return whole;
    }
    if (length > NUMBER_LENGTH) {
      throw invalid("a number has more than " + NUMBER_LENGTH + " digits");
    }
    JsonNumberText number = JsonNumberText.of(new String(chars, at, length));
    if (number == null) {
      throw unexpected("a number");
    }
    if (number.exponentBeyond(MAX_EXPONENT)) {
      throw invalid("a number's exponent is beyond " + MAX_EXPONENT);
    }
    at = end;
    return provider.createValue(new BigDecimal(number.digits()));
  }

  /** What was wanted here, and what stands here instead. */
  DeskException unexpected(String wanted) {
    skipWhite();
    int end = at;
    while (end < chars.length && end - at < 12 && isWordPart(chars[end])) {
      end++;
    }
    String here = new String(chars, at, Math.min(chars.length, Math.max(end, at + 1)) - at);
    String found = here.isEmpty() ? "it ends" : "found '" + Excerpt.of(here, 12) + "'";
    return Failure.INVALID_VALUE.of(
        LenientJson.INPUT_DATA,
        "input_data can't be read: " + where() + " expected " + wanted + ", but " + found);
  }

  private String escaped(char quote, int start) {
    StringBuilder text = new StringBuilder((at - start) * 2 + 16);
    text.append(chars, start, at - start);
    while (at < chars.length && chars[at] != quote) {
      if (chars[at] == '\\') {
        at++;
        escape(text);
      } else {
        text.append(chars[at++]);
      }
    }
    closeQuote();
    return checked(text.toString());
  }

  private void closeQuote() {
    if (at == chars.length) {
      throw unexpected("the closing quote of a text");
    }
    at++;
  }

  private void escape(StringBuilder text) {
    if (at == chars.length) {
      throw unexpected("the rest of an escape");
    }
    char c = chars[at++];
    switch (c) {
      case '"', '\'', '\\', '/' -> text.append(c);
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case 'r' -> text.append('\r');
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'x' -> text.appendCodePoint(hex(2));
      case 'u' -> text.append((char) hex(4));
      case 'U' -> text.appendCodePoint(hex(8));
      default -> {
        at--;
        throw unexpected("an escape");
      }
    }
  }

  private int hex(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < chars.length && chars[at] < 128 ? Character.digit(chars[at], 16) : -1;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        throw unexpected("a hexadecimal digit");
      }
      value = value * 16 + digit;
      at++;
    }
    if (value > Character.MAX_CODE_POINT) {
      throw invalid("an escape is beyond Unicode");
    }
    return value;
  }

  /** Refuses what no database stores: NUL, and halves of surrogate pairs (contract §13, 36). */
  private String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw invalid("a text has half a surrogate pair");
      } else if (c == 0) {
        throw invalid("a text has a NUL character");
      }
    }
    return text;
  }

  private DeskException invalid(String message) {
    String where = path.get();
    return Failure.INVALID_VALUE.of(where, where + ": " + message + " (" + where() + ")");
  }

  /** Where we are, counted from one, as editors do. */
  private String where() {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (chars[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return "at line " + line + ", column " + (at - lineStart + 1);
  }

  private boolean onlyDigits(int end) {
    for (int i = at; i < end; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private int wordEnd() {
    int end = at;
    while (end < chars.length && isWordPart(chars[end])) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return switch (c) {
      case ',', ':', '{', '}', '[', ']', '"', '\'', '(', ')', '\\', '&', '=' -> false;
      default -> c > ' ' && !isWhite(c);
    };
  }

  private static boolean isWhite(char c) {
    return switch (c) {
      case ' ', '\n', '\r', '\t', '\f', '\u000b', '\u00a0', '\ufeff' -> true;
      default -> c > 127 && Character.isWhitespace(c);
    };
  }
}

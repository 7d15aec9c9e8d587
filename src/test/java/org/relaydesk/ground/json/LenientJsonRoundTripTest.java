package org.relaydesk.ground.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;

/** Seeded, so that a failure repeats; the message carries the text that failed. */
class LenientJsonRoundTripTest {
  // Json.create… looks the provider up at each call, which took most of the time.
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private static final String ALPHABET = "abcXYZ019 '\"\\/{}[]:,\n\t\u0001é漢\u00a0&%=+#";
  private static final String GARBAGE =
      "{}[]:,'\"\\ uxULTrueNone0123.eE+-aN\0\n\ufeffé\ud83d\ude00&%=";

  @Test
  void everyTreeComesBackFromStrictText() {
    Random random = new Random(20261125);
    for (int i = 0; i < 3000; i++) {
      JsonValue tree = tree(random, 5);
      assertThat(LenientJson.parse(tree.toString())).as(tree.toString()).isEqualTo(tree);
    }
  }

  @Test
  void everyTreeComesBackFromPythonText() {
    Random random = new Random(20261126);
    for (int i = 0; i < 3000; i++) {
      JsonValue tree = tree(random, 5);
      String text = python(tree, random.nextBoolean() ? "u" : "");
      assertThat(LenientJson.parse(text)).as(text).isEqualTo(tree);
    }
  }

  @Test
  void garbageIsReadOrRefusedButNeverBreaksTheReader() {
    Random random = new Random(20261127);
    for (int i = 0; i < 20_000; i++) {
      readsOrRefuses(garbage(random, GARBAGE, random.nextInt(40)));
    }
  }

  @Test
  void damagedJsonIsReadOrRefusedButNeverBreaksTheReader() {
    Random random = new Random(20261128);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(tree(random, 3).toString());
      for (int hits = 1 + random.nextInt(3); hits > 0 && !text.isEmpty(); hits--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.setCharAt(at, GARBAGE.charAt(random.nextInt(GARBAGE.length())));
        } else {
          text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
        }
      }
      readsOrRefuses(text.toString());
    }
  }

  /** What was read must itself be clean: it comes back from its own strict text. */
  private static void readsOrRefuses(String text) {
    JsonValue read;
    try {
      read = LenientJson.parse(text);
    } catch (DeskException refused) {
      assertThat(refused.problems()).as(text).isNotEmpty();
      return;
    }
    assertThat(LenientJson.parse(read.toString())).as(text).isEqualTo(read);
  }

  private static JsonValue tree(Random random, int depth) {
    JsonObjectBuilder object = PROVIDER.createObjectBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      object.add(garbage(random, ALPHABET, random.nextInt(8)), value(random, depth));
    }
    return object.build();
  }

  private static JsonValue value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> JsonValue.TRUE;
      case 1 -> JsonValue.FALSE;
      case 2 -> JsonValue.NULL;
      case 3 -> PROVIDER.createValue(random.nextLong());
      case 4 -> PROVIDER.createValue(BigDecimal.valueOf(random.nextInt(), random.nextInt(20)));
      case 5, 6 -> PROVIDER.createValue(garbage(random, ALPHABET, random.nextInt(20)));
      case 7 -> array(random, depth - 1);
      default -> tree(random, depth - 1);
    };
  }

  private static JsonArray array(Random random, int depth) {
    JsonArrayBuilder array = PROVIDER.createArrayBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(value(random, depth));
    }
    return array.build();
  }

  private static String garbage(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** As {@code str(value)} of Python writes it; with the prefix of Python 2 if wanted. */
  private static String python(JsonValue value, String prefix) {
    return switch (value.getValueType()) {
      case TRUE -> "True";
      case FALSE -> "False";
      case NULL -> "None";
      case NUMBER -> value.toString();
      case STRING -> pythonText(((JsonString) value).getString(), prefix);
      case ARRAY ->
          value.asJsonArray().stream()
              .map(item -> python(item, prefix))
              .collect(Collectors.joining(", ", "[", "]"));
      case OBJECT -> pythonObject(value.asJsonObject(), prefix);
    };
  }

  private static String pythonObject(JsonObject object, String prefix) {
    return object.entrySet().stream()
        .map(
            member ->
                pythonText(member.getKey(), prefix) + ": " + python(member.getValue(), prefix))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String pythonText(String text, String prefix) {
    boolean inDouble = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
    StringBuilder repr = new StringBuilder(prefix).append(inDouble ? '"' : '\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> repr.append("\\\\");
        case '\n' -> repr.append("\\n");
        case '\t' -> repr.append("\\t");
        case '\'' -> repr.append(inDouble ? "'" : "\\'");
        default -> repr.append(escaped(c, prefix));
      }
    }
    return repr.append(inDouble ? '"' : '\'').toString();
  }

  private static String escaped(char c, String prefix) {
    if (c < ' ' || c == '\u00a0') {
      return String.format("\\x%02x", (int) c);
    }
    return c > '~' && !prefix.isEmpty() ? String.format("\\u%04x", (int) c) : String.valueOf(c);
  }
}

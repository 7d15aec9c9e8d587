package org.relaydesk.ground.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Excerpt;
import org.relaydesk.ground.kernel.Failure;

/** Finds the unknown keys of an input, and those that it can't set. */
final class UnknownKeys {
  /** Longer keys are no typing errors, and comparing them costs. */
  private static final int COMPARED_LENGTH = 40;

  private UnknownKeys() {}

  /** Adds unknown keys as problems, and returns those that it can't set. */
  static Echo check(InputObject input, KeyRules rules) {
    List<Echo.EchoedField> said = new ArrayList<>();
    check(input, rules, said);
    return new Echo(said, rules);
  }

  private static void check(InputObject input, KeyRules rules, List<Echo.EchoedField> said) {
    for (String key : input.keys()) {
      if (input.problems().isFull()) {
        return;
      }
      if (!isAsked(input, key) && !rules.moving().contains(input.path(key))) {
        judge(input, key, rules, said);
      }
    }
    input.children().forEach(child -> check(child, rules, said));
  }

  private static boolean isAsked(InputObject input, String key) {
    return input.known().contains(key)
        && !input.settled().containsKey(key)
        && !input.readOnly().contains(key);
  }

  private static void judge(
      InputObject input, String key, KeyRules rules, List<Echo.EchoedField> said) {
    String path = input.path(key);
    String settled = input.settled().get(key);
    boolean unsupported = settled == null && UnsupportedKeys.contains(input.wrapper(), path);
    if (settled != null) {
      said.add(new Echo.EchoedField(path, input.value(key), Failure.NOT_EDITABLE, settled, false));
    } else if (unsupported || rules.shown().contains(path) || input.readOnly().contains(key)) {
      String message = path + " is written by the server only";
      said.add(
          new Echo.EchoedField(path, input.value(key), Failure.READ_ONLY, message, unsupported));
    } else {
      input.refuse(Failure.INVALID_VALUE, key, unknown(key, input));
    }
  }

  private static String unknown(String key, InputObject input) {
    String message = "Unknown key '" + Excerpt.of(input.path(key), 100) + "'";
    String near = nearest(key, input.known());
    return near == null ? message : message + "; did you mean '" + near + "'?";
  }

  private static @Nullable String nearest(String key, Set<String> known) {
    if (key.length() > COMPARED_LENGTH) {
      return null;
    }
    String sent = key.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Math.min(3, 1 + sent.length() / 3);
    for (String candidate : known) {
      int distance = distance(sent, candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Levenshtein's: how many characters must be added, dropped or replaced. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}

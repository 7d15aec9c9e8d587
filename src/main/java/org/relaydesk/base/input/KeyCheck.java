package org.relaydesk.base.input;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.kernel.Failure;

/** Finds the keys of an input that nobody asked for, and those that only the server writes. */
final class KeyCheck {
  /** Longer keys are no slips of the pen, and comparing them costs. */
  private static final int COMPARED_LENGTH = 40;

  private KeyCheck() {}

  static void check(InputObject input) {
    for (String key : input.keys()) {
      if (input.problems().isFull()) {
        return;
      }
      if (input.readOnly().contains(key)) {
        String path = input.path(key);
        input.refuse(Failure.READ_ONLY, key, path + " is written by the server only");
      } else if (!input.known().contains(key)) {
        input.refuse(Failure.INVALID_VALUE, key, unknown(key, input));
      }
    }
    input.children().forEach(KeyCheck::check);
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

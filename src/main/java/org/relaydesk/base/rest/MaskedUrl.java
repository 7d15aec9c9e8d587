package org.relaydesk.base.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A URL as it may stand in a log: without keys, and on one line. */
final class MaskedUrl {
  private static final int LONGEST = 500;

  /**
   * Parameters that may hold a secret: the key by all its names, in any case and spelling, and the
   * input, which may hold anything.
   */
  private static final Pattern SECRETS =
      Pattern.compile("(?i)(^|&)([^=&]*(?:key|token|%|input_data)[^=&]*)=[^&]*");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Z}\\s]");

  private MaskedUrl() {}

  static String of(String path, @Nullable String query) {
    String whole =
        query == null ? path : path + '?' + SECRETS.matcher(query).replaceAll("$1$2=***");
    String bounded = whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole;
    return CONTROLS.matcher(bounded).replaceAll("_");
  }
}

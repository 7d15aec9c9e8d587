package org.relaydesk.engine.database.reference;

import java.util.Locale;

/** What came of a DELETE (contract §13, 55). */
public enum Removal {
  /** Nothing referred to it. */
  GONE("%s deleted"),
  /** Something refers to it: what has it keeps it, new records can't have it. */
  OUT_OF_USE("%s is used by other records, and was taken out of use");

  private final String words;

  Removal(String words) {
    this.words = words;
  }

  /**
   * Says it to the caller.
   *
   * @param noun what it was done to, as {@code support_group}
   */
  public String says(String noun) {
    String spaced = noun.replace('_', ' ');
    return words.formatted(spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1));
  }
}

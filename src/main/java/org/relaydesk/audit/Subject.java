package org.relaydesk.audit;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.json.Excerpt;

/**
 * What an act was done to, as it was called then.
 *
 * @param type the API's wrapper, as {@code role}; null for none
 * @param id null where it has none
 * @param name null where it has none
 */
public record Subject(@Nullable String type, @Nullable Long id, @Nullable String name) {
  /** For acts that are done to nothing. */
  public static final Subject NONE = new Subject(null, null, null);

  private static final int LONGEST_NAME = 499;

  public Subject {
    name = name == null ? null : Excerpt.of(name, LONGEST_NAME);
  }
}

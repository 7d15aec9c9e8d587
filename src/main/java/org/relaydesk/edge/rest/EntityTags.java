package org.relaydesk.edge.rest;

import org.jspecify.annotations.Nullable;
import org.relaydesk.edge.parameter.IfMatch;

/** The version in an If-Match that a resource keeps as text; else {@link IfMatch} reads it. */
public final class EntityTags {
  private EntityTags() {}

  /**
   * The version that an edit expects; null where it takes any.
   *
   * @param ifMatch the header; null takes any
   */
  public static @Nullable Long version(@Nullable String ifMatch) {
    return ifMatch == null ? null : new IfMatch(ifMatch).version();
  }
}

package org.relaydesk.edge.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.Failure;

/** The ETag of a version, as it comes back in If-Match (contract §13, 17). */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("\\s*\"v(\\d{1,18})\"\\s*");

  private EntityTags() {}

  /**
   * The version that an edit expects; null where it takes any.
   *
   * @param ifMatch the header; null or {@code *} take any
   * @throws org.relaydesk.ground.kernel.DeskException where it can't be one of our ETags
   */
  public static @Nullable Long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher matcher = TAG.matcher(ifMatch);
    if (!matcher.matches()) {
      throw Failure.PRECONDITION_FAILED.of("If-Match", "No version has this ETag");
    }
    return Long.valueOf(matcher.group(1));
  }
}

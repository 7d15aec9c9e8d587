package org.relaydesk.edge.parameter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * The header If-Match as a JAX-RS parameter, whose {@code @DefaultValue} is {@link #ANY}: which
 * version of a record an edit expects (contract §13, 17).
 *
 * @param header as it was sent; it is judged only when it is asked, after the input
 */
@Schema(implementation = String.class)
public record IfMatch(String header) {
  /** The value that fits any version; the default without the header. */
  public static final String ANY = "*";

  private static final Pattern TAG = Pattern.compile("\\s*\"v(\\d{1,18})\"\\s*");

  /** Called by JAX-RS; the header is checked later. */
  public static IfMatch fromString(String header) {
    return new IfMatch(header);
  }

  /**
   * The version that is expected; null where any will do.
   *
   * @throws DeskException {@link Failure#PRECONDITION_FAILED} where it can't be one of our ETags
   */
  public @Nullable Long version() {
    if (header.strip().equals(ANY)) {
      return null;
    }
    Matcher matcher = TAG.matcher(header);
    if (!matcher.matches()) {
      throw Failure.PRECONDITION_FAILED.of("If-Match", "No version has this ETag");
    }
    return Long.valueOf(matcher.group(1));
  }
}

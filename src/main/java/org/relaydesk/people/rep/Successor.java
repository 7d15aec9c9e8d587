package org.relaydesk.people.rep;

import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Reference;

/** Who gets what a support rep who is deleted was in charge of (contract §13, 55). */
public final class Successor {
  /** The parameter that names them. */
  public static final String PARAMETER = "reassign_to";

  /** What the parameter means, for the description. */
  public static final String MEANING =
      "The id or login name of the support rep who gets the open tickets and the integration keys.";

  private Successor() {}

  /**
   * Reads the parameter: an id, or a login name or name.
   *
   * @return null where nobody is named
   */
  public static @Nullable Reference read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return text.matches("\\d{1,18}")
        ? Reference.toId(Long.parseLong(text))
        : Reference.toName(text);
  }
}

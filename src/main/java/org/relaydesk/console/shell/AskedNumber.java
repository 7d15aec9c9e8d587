package org.relaydesk.console.shell;

import jakarta.faces.context.FacesContext;
import java.util.Optional;

/** A number that stands in a page's address. */
public final class AskedNumber {
  private AskedNumber() {}

  /**
   * The positive number under a name.
   *
   * @return empty where the address has none, or anything else
   */
  public static Optional<Long> of(String parameter) {
    return Optional.ofNullable(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter))
        .filter(text -> text.matches("[1-9]\\d{0,17}"))
        .map(Long::valueOf);
  }
}

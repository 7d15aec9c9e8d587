package org.relaydesk.console.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Leads to a page that shows the value of a key once. Its address is asked for anew, so that a
 * reload of the page neither makes another value nor shows this one again.
 */
@ApplicationScoped
class ShownOnce {
  /**
   * Redirects.
   *
   * @param page the page's address, which tells whose key it shows
   * @param value null where there is none to show
   */
  void on(String page, @Nullable String value) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    if (value != null) {
      external.getFlash().put(name(page), value);
    }
    external.redirect(page);
  }

  /** The value that led to the page; null where it was opened or loaded again. */
  @Nullable String value(String page) {
    return (String)
        FacesContext.getCurrentInstance().getExternalContext().getFlash().get(name(page));
  }

  private static String name(String page) {
    return "key value for " + page;
  }
}

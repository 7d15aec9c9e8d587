package org.relaydesk.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Leads to a page after an act: a reload repeats nothing then, and the address is one to copy. The
 * message tells it there; by it a browser knows that what was typed is saved.
 */
@ApplicationScoped
public class Redirects {
  @Inject private Messages messages;

  /**
   * Leads to a page that says what was done.
   *
   * @param page below {@code /desk/}, with its query
   */
  public void saying(String page, String key, Object... arguments) {
    messages.keep(key, arguments);
    to(page);
  }

  /** Leads to a page below {@code /desk/}. */
  public void to(String page) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

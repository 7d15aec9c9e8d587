package org.relaydesk.console.shell;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets a form be shown again on a page that has no PrimeFaces component. PrimeFaces' script adds
 * the page's nonce to each form, and PrimeFaces fails without it. A page that doesn't load that
 * script sends none, and the nonce that the server keeps with the page counts. A wrong one is
 * refused all the same, and what a script asks for must bring the right one.
 */
public class PageNonce extends ExternalContextFactory {
  private static final String NONCE = "primefaces.nonce";

  public PageNonce(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response) {
    return new WithNonce(getWrapped().getExternalContext(context, request, response));
  }

  /** Parameters by their name as text: MyFaces (Open Liberty) asks by a StringBuilder. */
  static final class Parameters extends HashMap<String, String> {
    private static final long serialVersionUID = 1;

    Parameters(Map<String, String> sent) {
      super(sent);
    }

    @Override
    public @Nullable String get(Object name) {
      return super.get(name.toString());
    }

    @Override
    public boolean containsKey(Object name) {
      return super.containsKey(name.toString());
    }
  }

  @SuppressWarnings("unchecked") // Faces declares one method of the wrapper with a raw type.
  private static final class WithNonce extends ExternalContextWrapper {
    private @Nullable Map<String, String> completed;

    WithNonce(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
      Map<String, String> known = completed;
      if (known != null) {
        return known;
      }
      Map<String, String> sent = getWrapped().getRequestParameterMap();
      Object kept = isByScript() || sent.containsKey(NONCE) ? null : kept();
      if (kept == null) {
        return sent;
      }
      known = new Parameters(sent);
      known.put(NONCE, kept.toString());
      completed = known;
      return known;
    }

    private boolean isByScript() {
      return "partial/ajax".equals(getWrapped().getRequestHeaderMap().get("Faces-Request"));
    }

    /** The nonce of the page that is at hand, once the server has found it. */
    private static @Nullable Object kept() {
      FacesContext faces = FacesContext.getCurrentInstance();
      UIViewRoot page = faces == null ? null : faces.getViewRoot();
      Map<String, Object> ofPage = page == null ? null : page.getViewMap(false);
      return ofPage == null ? null : ofPage.get(NONCE);
    }
  }
}

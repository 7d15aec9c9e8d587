package org.relaydesk.console.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** What to paste into a shell, to see that a key works. */
@Named
@ApplicationScoped
public class CurlLine {
  @Inject private DeskConfig config;

  /** The line for a value that was just made. */
  public String with(String value) {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    String known = config.get(Settings.BASE_URL);
    String base =
        known.isEmpty()
            ? external.getRequestScheme()
                + "://"
                + external.getRequestServerName()
                + ":"
                + external.getRequestServerPort()
                + external.getRequestContextPath()
            : known.replaceAll("/+$", "");
    return "curl -H 'authtoken: " + value + "' " + base + "/api/v3/requests";
  }
}

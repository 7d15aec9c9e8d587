package org.relaydesk.console.people;

import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.ApiKeys;
import org.relaydesk.apikey.KeyState;
import org.relaydesk.apikey.KeyTerms;
import org.relaydesk.base.kernel.DeskException;
import org.relaydesk.base.settings.DeskConfig;
import org.relaydesk.base.settings.Settings;
import org.relaydesk.console.shell.Me;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.Records;

/** The API key details: of the rep whose page it is, or of oneself. */
@Named
@ViewScoped
public class KeyPanel implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private ApiKeys keys;
  @Inject private Records records;
  @Inject private Messages messages;
  @Inject private DeskConfig config;
  @Inject private Me me;
  private @Nullable Long personId;
  private @Nullable Map<String, @Nullable Object> state;
  private boolean perpetual;
  private int overlapHours;
  private @Nullable LocalDateTime expiry;
  private @Nullable String value;

  /** Makes the key, or a new value for it, which is shown this once. */
  public void generate() {
    value = null;
    if (!perpetual && expiry == null) {
      messages.errorOf("expiry", "key.whenNeeded");
      return;
    }
    KeyTerms terms = new KeyTerms(expiresAt(), Duration.ofHours(overlapHours));
    Long of = personId;
    try {
      KeyState made = of == null ? keys.generateOwn(terms) : keys.generate(of, terms);
      value = made.value();
      state = records.of(made::write);
      messages.info("key.generated");
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  private @Nullable Long expiresAt() {
    return perpetual || expiry == null
        ? null
        : expiry.atZone(config.get(Settings.TIME_ZONE)).toInstant().toEpochMilli();
  }

  /** Ends it. */
  public void delete() {
    value = null;
    try {
      if (personId == null) {
        keys.deleteOwn();
      } else {
        keys.delete(personId);
      }
      state = Map.of();
      messages.info("key.deleted");
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  /** Empty where there is no key. */
  public Map<String, @Nullable Object> getState() {
    Map<String, @Nullable Object> known = state;
    if (known == null) {
      known =
          (personId == null ? keys.ownState() : keys.state(personId))
              .map(found -> records.of(found::write))
              .orElse(Map.of());
      state = known;
    }
    return known;
  }

  /** Whether there is a button to make or end one. */
  public boolean isChangeable() {
    return personId == null ? config.get(Settings.KEY_SELF_SERVICE) : me.may("keys.add");
  }

  /** What to paste into a shell, to see that it works. */
  public String getCurl() {
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

  public @Nullable String getValue() {
    return value;
  }

  public @Nullable Long getPersonId() {
    return personId;
  }

  public void setPersonId(@Nullable Long personId) {
    this.personId = personId;
  }

  public boolean isPerpetual() {
    return perpetual;
  }

  public void setPerpetual(boolean perpetual) {
    this.perpetual = perpetual;
  }

  public int getOverlapHours() {
    return overlapHours;
  }

  public void setOverlapHours(int overlapHours) {
    this.overlapHours = overlapHours;
  }

  public @Nullable LocalDateTime getExpiry() {
    return expiry;
  }

  public void setExpiry(@Nullable LocalDateTime expiry) {
    this.expiry = expiry;
  }

  /** The zone of the chosen time. */
  public String getZone() {
    return config.get(Settings.TIME_ZONE).getId();
  }
}

package org.relaydesk.console.keys;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.ApiKeys;
import org.relaydesk.apikey.KeyState;
import org.relaydesk.apikey.KeyTerms;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;
import org.relaydesk.people.SupportReps;

/** The API key details: of the rep whose page it is, or of oneself. */
@Named
@ViewScoped
public class KeyPanel implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private ApiKeys keys;
  @EJB private SupportReps supportReps;
  @Inject private KeyInputs inputs;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  @Inject private DeskConfig config;
  @Inject private CurrentRep me;
  @Inject private ShownOnce shownOnce;
  private @Nullable Long personId;
  private @Nullable Map<String, @Nullable Object> state;
  private @Nullable Boolean withinReach;
  private Expiry expiry;
  private String overlapHours = "24";

  @PostConstruct
  void prepare() {
    expiry = new Expiry(config.get(Settings.TIME_ZONE));
  }

  /** Makes the key, or a new value for it, which is shown this once. */
  public void generate() throws IOException {
    if (expiry.isMissing()) {
      messages.errorOf("expires_time", "key.whenNeeded");
      return;
    }
    boolean isNew = getState().isEmpty();
    Long of = personId;
    KeyTerms terms;
    KeyState made;
    try {
      terms = inputs.terms(expiry, isNew ? "0" : overlapHours);
      made = of == null ? keys.generateOwn(terms) : keys.generate(of, terms);
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    messages.keep(isNew ? "key.generated" : renewed(terms), terms.overlap().toHours());
    shownOnce.on(page(), made.value());
  }

  private String page() {
    return personId == null ? "my-key.xhtml" : "rep.xhtml?id=" + personId;
  }

  private static String renewed(KeyTerms terms) {
    return terms.overlap().isZero() ? "key.renewed" : "key.renewedOverlap";
  }

  /** Ends the key. */
  public void delete() {
    try {
      if (personId == null) {
        keys.deleteOwn();
      } else {
        keys.delete(personId);
      }
      redirects.saying(page(), "key.deleted");
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  /** The state of the key; empty where there is none. */
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
    return personId == null
        ? config.get(Settings.KEY_SELF_SERVICE)
        : me.may("keys.add") && isWithinReach(personId);
  }

  private boolean isWithinReach(long rep) {
    Boolean known = withinReach;
    if (known == null) {
      known = supportReps.withinReach(rep);
      withinReach = known;
    }
    return known;
  }

  /** The value that was just made, once. */
  public @Nullable String getValue() {
    return shownOnce.value(page());
  }

  public @Nullable Long getPersonId() {
    return personId;
  }

  public void setPersonId(@Nullable Long personId) {
    this.personId = personId;
  }

  public Expiry getExpiry() {
    return expiry;
  }

  public String getOverlapHours() {
    return overlapHours;
  }

  public void setOverlapHours(@Nullable String overlapHours) {
    this.overlapHours = overlapHours == null ? "" : overlapHours;
  }
}

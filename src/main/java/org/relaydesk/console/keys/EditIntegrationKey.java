package org.relaydesk.console.keys;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.integration.IntegrationKeyReach;
import org.relaydesk.apikey.integration.IntegrationKeys;
import org.relaydesk.apikey.integration.MadeKey;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.Settings;

/** The page on which an integration key is shown, added or edited. */
@Named
@ViewScoped
public class EditIntegrationKey implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private IntegrationKeys keys;
  @EJB private IntegrationKeyReach reach;
  @Inject private KeyInputs inputs;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  @Inject private DeskConfig config;
  @Inject private CurrentRep me;
  @Inject private ShownOnce shownOnce;
  private @Nullable Long id;
  private long version;
  private boolean found;
  private boolean withinReach;
  private boolean transferable;
  private IntegrationKeyForm form;
  private @Nullable String value;
  private Map<String, @Nullable Object> record = Map.of();
  private Map<String, @Nullable Object> state = Map.of();

  @PostConstruct
  void prepare() {
    form = new IntegrationKeyForm(config.get(Settings.TIME_ZONE));
  }

  /** Reads the key when the page is opened; without an id it is one to be added. */
  public void load() {
    Long known = id;
    form.offer(reach.rolesToGive(known == null ? 0 : known));
    Optional<FoundRecord> stored = known == null ? Optional.empty() : read(known);
    found = known == null || stored.isPresent();
    if (!found) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
      messages.error("integrationKey.missing", String.valueOf(id));
    }
    stored.ifPresent(
        key -> {
          version = key.version();
          form.fill(record);
          value = shownOnce.value(page(key.id()));
        });
  }

  private Optional<FoundRecord> read(long known) {
    Optional<FoundRecord> stored = keys.find(known);
    stored.ifPresent(
        key -> {
          record = records.of(key);
          withinReach = reach.withinReach(known);
          transferable = reach.canHandOver(known);
          state = keys.state(known).map(now -> records.of(now::write)).orElse(Map.of());
        });
    return stored;
  }

  /** Adds or saves; the key's own page follows, once with the value of a new one. */
  public void save() throws IOException {
    if (form.getExpiry().isMissing()) {
      messages.errorOf("expires_time", "key.whenNeeded");
      return;
    }
    Long known = id;
    MadeKey saved;
    try {
      saved = known == null ? add(form.added()) : edit(known, form.edited());
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    messages.keep("integrationKey.saved", form.getTexts().getOrDefault("name", ""));
    shownOnce.on(page(saved.key().id()), saved.value());
  }

  private MadeKey add(JsonObject key) {
    return keys.add(inputs.forAdd(key));
  }

  private MadeKey edit(long known, JsonObject changes) {
    return new MadeKey(keys.edit(known, inputs.forEdit(changes), version), null);
  }

  static String page(long key) {
    return "integration-key.xhtml?id=" + key;
  }

  /** Ends the key; the list follows. */
  public void delete() {
    Long known = id;
    if (known == null) {
      return;
    }
    try {
      keys.remove(known, null);
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying(
        "integration-keys.xhtml", "integrationKey.deleted", String.valueOf(record.get("name")));
  }

  /** The version that the form was filled from, whatever acts beside it read anew. */
  long version() {
    return version;
  }

  /** Shows what an act beside the form did; what was typed into the form stays. */
  void showAgain() {
    value = null;
    if (id != null) {
      read(id);
    }
  }

  /** Whether the caller may change the key: not one that may do more than they may. */
  public boolean isEditable() {
    return id == null ? me.may("keys.add") : withinReach && me.may("keys.edit");
  }

  public boolean isDeletable() {
    return id != null && withinReach && me.may("keys.delete");
  }

  /** Whether the caller may hand it to another rep. */
  public boolean isTransferable() {
    return transferable && isEditable();
  }

  public boolean isWithinReach() {
    return id == null || withinReach;
  }

  public boolean isFound() {
    return found;
  }

  public IntegrationKeyForm getForm() {
    return form;
  }

  /** The key as it is stored; empty for one to be added. */
  public Map<String, @Nullable Object> getRecord() {
    return record;
  }

  /** The state of the key's value. */
  public Map<String, @Nullable Object> getState() {
    return state;
  }

  public @Nullable String getValue() {
    return value;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }
}

package org.relaydesk.console.people;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.people.role.RightNames;
import org.relaydesk.people.role.RoleInput;
import org.relaydesk.people.role.Roles;

/** The page on which a role is shown, added or edited: a grid of its rights. */
@Named
@ViewScoped
public class EditRole implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private Roles roles;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  @Inject private CurrentRep me;
  private @Nullable Long id;
  private long version;
  private boolean found;
  private boolean builtIn;
  private boolean withinReach;
  private final Map<String, String> form = new TreeMap<>();
  private final Map<String, Boolean> ticked = new TreeMap<>();

  /** Reads the role when the page is opened; without an id it is one to be added. */
  public void load() {
    form.putAll(Map.of("name", "", "description", "", "scope", "all"));
    Long known = id;
    Optional<FoundRecord> stored = known == null ? Optional.empty() : roles.find(known);
    stored.ifPresent(this::fill);
    found = known == null || stored.isPresent();
    withinReach = known == null || roles.withinReach(known);
    if (!found) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
      messages.error("role.missing", String.valueOf(id));
    }
  }

  private void fill(FoundRecord stored) {
    Map<String, @Nullable Object> role = records.of(stored);
    version = stored.version();
    builtIn = Boolean.TRUE.equals(role.get("built_in"));
    form.replaceAll(
        (field, before) -> role.get(field) == null ? "" : String.valueOf(role.get(field)));
    if (role.get("rights") instanceof Map<?, ?> rights) {
      rights.forEach(
          (module, actions) ->
              ((List<?>) actions).forEach(action -> ticked.put(module + "." + action, true)));
    }
  }

  /** Adds or saves; the role's own page follows. */
  public void save() {
    Long known = id;
    FoundRecord saved;
    try {
      InputObject input = InputObject.bare(json().build());
      saved =
          known == null
              ? roles.add(RoleInput.forAdd(input))
              : roles.edit(known, RoleInput.forEdit(input), version);
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("role.xhtml?id=" + saved.id(), "role.saved", form.getOrDefault("name", ""));
  }

  /** Removes the role; the list follows. */
  public void delete() {
    Long known = id;
    if (known == null) {
      return;
    }
    try {
      roles.remove(known, version);
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("roles.xhtml", "role.deleted", form.getOrDefault("name", ""));
  }

  private JsonObjectBuilder json() {
    JsonObjectBuilder rights = Json.createObjectBuilder();
    for (String module : getModules()) {
      JsonArrayBuilder actions = Json.createArrayBuilder();
      actions(module).stream()
          .filter(action -> Boolean.TRUE.equals(ticked.get(module + "." + action)))
          .forEach(actions::add);
      rights.add(module, actions);
    }
    JsonObjectBuilder json = Json.createObjectBuilder().add("rights", rights);
    // A select box that wasn't sent at all is null.
    form.forEach((field, text) -> json.add(field, Objects.toString(text, "")));
    return Objects.toString(form.get("description"), "").isBlank()
        ? json.addNull("description")
        : json;
  }

  /**
   * Whether the caller may change the role: not a built-in one, nor one that allows more than their
   * own.
   */
  public boolean isEditable() {
    return withinReach && me.may("settings.edit");
  }

  /** Whether the caller may not change the role because of its rights. */
  public boolean isBeyondReach() {
    return !withinReach && !builtIn && me.may("settings.edit");
  }

  public List<String> getModules() {
    return List.copyOf(RightNames.byModule().keySet());
  }

  /** What can be done in a module. */
  public List<String> actions(String module) {
    return RightNames.byModule().getOrDefault(module, List.of());
  }

  public boolean isFound() {
    return found;
  }

  public boolean isBuiltIn() {
    return builtIn;
  }

  public Map<String, String> getForm() {
    return form;
  }

  public Map<String, Boolean> getTicked() {
    return ticked;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }
}

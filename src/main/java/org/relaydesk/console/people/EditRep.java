package org.relaydesk.console.people;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.people.SupportRepInput;
import org.relaydesk.people.SupportReps;
import org.relaydesk.people.password.Passwords;

/** The page on which a support rep is added or edited. */
@Named
@ViewScoped
public class EditRep implements Serializable {
  private static final long serialVersionUID = 1;
  private static final List<String> TEXTS =
      List.of("name", "email_id", "login_name", "phone", "mobile", "job_title");

  @EJB private SupportReps supportReps;
  @EJB private Passwords passwords;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  @Inject private CurrentRep me;
  private @Nullable Long id;
  private @Nullable Long version;
  private boolean found;
  private boolean withinReach;
  private final Map<String, String> form = new LinkedHashMap<>();
  private boolean loginPermission;
  private final Map<String, String> offered = new LinkedHashMap<>();
  private List<String> roleIds = new ArrayList<>();
  private String password = "";

  /** Reads the rep when the page is opened; without an id it is one to be added. */
  public void load() {
    TEXTS.forEach(field -> form.put(field, ""));
    Long known = id;
    found = known == null || read(known);
    withinReach = known == null || supportReps.withinReach(known);
    supportReps
        .rolesToGive(known == null ? 0 : known)
        .forEach(role -> offered.put(Long.toString(role.id()), role.name()));
    if (!found) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
      messages.error("rep.missing", String.valueOf(id));
    }
  }

  private boolean read(long repId) {
    Optional<FoundRecord> stored = supportReps.find(repId);
    version = stored.map(FoundRecord::version).orElse(null);
    Map<String, @Nullable Object> rep = stored.map(records::of).orElse(Map.of());
    for (String field : TEXTS) {
      Object text = rep.get(field);
      form.put(field, text == null ? "" : text.toString());
    }
    loginPermission = Boolean.TRUE.equals(rep.get("login_permission"));
    roleIds = new ArrayList<>();
    if (rep.get("roles") instanceof List<?> given) {
      given.forEach(role -> has((Map<?, ?>) role));
    }
    return !rep.isEmpty();
  }

  private void has(Map<?, ?> role) {
    String roleId = String.valueOf(role.get("id"));
    roleIds.add(roleId);
    offered.put(roleId, String.valueOf(role.get("name")));
  }

  /** Adds or saves; the rep's own page follows. */
  public void save() {
    Long known = id;
    long saved;
    try {
      SupportRepInput input = SupportRepInput.forEdit(InputObject.bare(json().build()));
      if (known == null) {
        saved = supportReps.add(input).id();
      } else {
        version = supportReps.edit(known, input, version).version();
        saved = known;
      }
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("rep.xhtml?id=" + saved, "rep.saved", form.getOrDefault("name", ""));
  }

  private JsonObjectBuilder json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    form.forEach(
        (field, typed) -> {
          // A select box that wasn't sent at all is null.
          String text = Objects.toString(typed, "");
          if (text.isBlank()) {
            json.addNull(field);
          } else {
            json.add(field, text.strip());
          }
        });
    JsonArrayBuilder given = Json.createArrayBuilder();
    roleIds.forEach(role -> given.add(Json.createObjectBuilder().add("id", role)));
    return json.add("login_permission", loginPermission).add("roles", given);
  }

  /** Gives the rep a password that they must replace. */
  public void issuePassword() {
    if (id == null) {
      return;
    }
    try {
      passwords.issue(id, password);
      redirects.saying("rep.xhtml?id=" + id, "rep.passwordIssued");
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  public List<SelectItem> getRoles() {
    return offered.entrySet().stream()
        .map(role -> new SelectItem(role.getKey(), role.getValue()))
        .toList();
  }

  /** Whether the caller may change the rep: not one who may do more than the caller. */
  public boolean isEditable() {
    return id == null ? me.may("people.add") : withinReach && me.may("people.edit");
  }

  public boolean isWithinReach() {
    return withinReach;
  }

  public boolean isFound() {
    return found;
  }

  public Map<String, String> getForm() {
    return form;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }

  public boolean isLoginPermission() {
    return loginPermission;
  }

  public void setLoginPermission(boolean loginPermission) {
    this.loginPermission = loginPermission;
  }

  public List<String> getRoleIds() {
    return roleIds;
  }

  public void setRoleIds(List<String> roleIds) {
    this.roleIds = roleIds;
  }

  public String getPassword() {
    return "";
  }

  public void setPassword(@Nullable String password) {
    this.password = password == null ? "" : password;
  }
}

package org.relaydesk.console.keys;

import jakarta.faces.model.SelectItem;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.people.role.NamedRole;

/** What the form of an integration key holds: texts by their names in the API, and the rest. */
public class IntegrationKeyForm implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String ADDRESSES = "allowed_addresses";

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Expiry expiry;
  private List<String> roleIds = new ArrayList<>();
  private boolean enabled = true;

  IntegrationKeyForm(ZoneId zone) {
    expiry = new Expiry(zone);
    List.of("name", "description", ADDRESSES).forEach(field -> texts.put(field, ""));
  }

  void offer(List<NamedRole> given) {
    given.forEach(role -> roles.put(Long.toString(role.id()), role.name()));
  }

  /** Takes what a record holds; roles that it has are offered, too. */
  void fill(Map<String, @Nullable Object> record) {
    texts.replaceAll((field, before) -> text(record.get(field)));
    enabled = Boolean.TRUE.equals(record.get("enabled"));
    expiry.fill(record.get("expires_time"));
    if (record.get("roles") instanceof List<?> given) {
      given.forEach(role -> has((Map<?, ?>) role));
    }
  }

  private void has(Map<?, ?> role) {
    String id = text(role.get("id"));
    roles.putIfAbsent(id, text(role.get("name")));
    roleIds.add(id);
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> lines) {
      return String.join("\n", lines.stream().map(String::valueOf).toList());
    }
    return value == null ? "" : value.toString();
  }

  /** All of it, in the API's words. */
  JsonObject added() {
    return json().add("expires_time", expiry.json()).build();
  }

  /** The same without an expiry that stays: it may be over by now. */
  JsonObject edited() {
    return expiry.isChanged() ? added() : json().build();
  }

  private JsonObjectBuilder json() {
    JsonArrayBuilder given = Json.createArrayBuilder();
    roleIds.forEach(role -> given.add(Json.createObjectBuilder().add("id", role)));
    JsonArrayBuilder addresses = Json.createArrayBuilder();
    text(texts.get(ADDRESSES)).lines().filter(line -> !line.isBlank()).forEach(addresses::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("name", text(texts.get("name")))
            .add("roles", given)
            .add(ADDRESSES, addresses)
            .add("enabled", enabled);
    String description = TypedText.of(texts.get("description"));
    return description.isBlank()
        ? json.addNull("description")
        : json.add("description", description);
  }

  /** The roles to choose from. */
  public List<SelectItem> getRoles() {
    return roles.entrySet().stream()
        .map(role -> new SelectItem(role.getKey(), role.getValue()))
        .toList();
  }

  public Map<String, String> getTexts() {
    return texts;
  }

  public Expiry getExpiry() {
    return expiry;
  }

  public List<String> getRoleIds() {
    return roleIds;
  }

  public void setRoleIds(List<String> roleIds) {
    this.roleIds = roleIds;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }
}

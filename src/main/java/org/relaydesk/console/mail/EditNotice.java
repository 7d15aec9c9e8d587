package org.relaydesk.console.mail;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.notification.NoticeText;
import org.relaydesk.notification.NotificationTemplateInput;
import org.relaydesk.notification.NotificationTemplates;

/** The page on which a notice's text and switch are edited, and the text is tried. */
@Named
@ViewScoped
public class EditNotice implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private NotificationTemplates templates;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private @Nullable Long id;
  private long version;
  private boolean found;
  private boolean enabled;
  private String name = "";
  private String ticket = "";
  private final Map<String, String> form = new TreeMap<>();
  private List<String> placeholders = List.of();
  private transient @Nullable NoticeText tried;

  /** Reads the template when the page is opened. */
  public void load() {
    Long wanted = id;
    Optional<FoundRecord> stored = wanted == null ? Optional.empty() : templates.find(wanted);
    stored.ifPresent(this::fill);
    found = stored.isPresent();
    if (!found) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
      messages.error("notice.missing", String.valueOf(wanted));
    }
  }

  private void fill(FoundRecord stored) {
    Map<String, @Nullable Object> record = records.of(stored);
    version = stored.version();
    name = String.valueOf(record.get("name"));
    enabled = Boolean.TRUE.equals(record.get("is_enabled"));
    form.put("subject", String.valueOf(record.get("subject")));
    form.put("description", String.valueOf(record.get("description")));
    placeholders =
        record.get("placeholders") instanceof List<?> all
            ? all.stream().map(each -> "{{" + each + "}}").toList()
            : List.of();
  }

  /** Saves text and switch. */
  public void save() {
    try {
      InputObject input = InputObject.bare(json().add("is_enabled", enabled).build());
      templates.edit(Objects.requireNonNull(id), NotificationTemplateInput.forEdit(input), version);
    } catch (DeskException e) {
      messages.failure(e);
      return;
    }
    redirects.saying("notice.xhtml?id=" + id, "notice.saved", name);
  }

  /** Shows the text that is typed, with a ticket's values; saves nothing. */
  public void preview() {
    try {
      JsonObjectBuilder json = json();
      if (!ticket.isBlank()) {
        json.add("request", ticket.strip());
      }
      tried =
          templates.preview(
              Objects.requireNonNull(id),
              NotificationTemplateInput.forPreview(InputObject.bare(json.build())));
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  private JsonObjectBuilder json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    form.forEach((field, text) -> json.add(field, Objects.toString(text, "")));
    return json;
  }

  /** The text as it was tried; null before. */
  public @Nullable NoticeText getTried() {
    return tried;
  }

  public boolean isFound() {
    return found;
  }

  public String getName() {
    return name;
  }

  public List<String> getPlaceholders() {
    return placeholders;
  }

  public Map<String, String> getForm() {
    return form;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public String getTicket() {
    return ticket;
  }

  public void setTicket(@Nullable String ticket) {
    this.ticket = Objects.toString(ticket, "");
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }
}

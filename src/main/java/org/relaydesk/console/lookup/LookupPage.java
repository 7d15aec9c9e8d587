package org.relaydesk.console.lookup;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.LazyRows;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.engine.database.reference.Removal;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.lookup.LookupInput;
import org.relaydesk.lookup.LookupKind;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Lookups;
import org.relaydesk.lookup.kind.LookupKinds;

/** The values of one kind of look-up; the page is the same for every kind. */
@Named
@ViewScoped
public class LookupPage implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private Lookups lookups;
  @Inject private LookupValues values;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  private String kind = "categories";
  private String asked = "categories";
  private @Nullable Long id;
  private @Nullable Long version;
  private String name = "";
  private String parentId = "";
  private transient @Nullable LazyRows rows;

  /** Takes the value that is to be renamed, where the address names one. */
  public void load() {
    if (LookupKinds.byPath(asked).isEmpty()) {
      missing("lookup.noKind", asked);
      id = null;
    }
    Long known = id;
    if (known != null) {
      lookups.find(found(), known).ifPresentOrElse(this::show, this::missing);
    }
  }

  private void missing() {
    missing("lookup.missing", String.valueOf(id));
    id = null;
  }

  private void missing(String key, String what) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
    messages.error(key, what);
  }

  private void show(FoundRecord value) {
    name = String.valueOf(records.of(value).get("name"));
    version = value.version();
  }

  public void add() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("name", name);
    LookupKind.Parent above = found().parent();
    if (above != null && !parentId.isEmpty()) {
      json.add(above.field(), Json.createObjectBuilder().add("id", parentId));
    }
    attempt(
        "lookup.added",
        json.build(),
        input -> lookups.add(found(), LookupInput.forAdd(input, found())));
  }

  public void rename() {
    Long known = id;
    if (known != null) {
      edit(known, version, Json.createObjectBuilder().add("name", name).build());
    }
  }

  /** Takes a value out of use, or back into it. */
  public void use(String of, boolean inUse) {
    edit(Long.parseLong(of), null, Json.createObjectBuilder().add("deleted", !inUse).build());
  }

  /** Deletes a value that nothing refers to; one that is used stays out of use. */
  public void delete(String of) {
    try {
      Removal removal = lookups.remove(found(), Long.parseLong(of), null);
      redirects.saying(
          "lookups.xhtml?kind=" + kind,
          removal == Removal.GONE ? "lookup.deleted" : "lookup.stillUsed");
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  private void edit(long of, @Nullable Long expectedVersion, JsonObject json) {
    attempt(
        "lookup.saved",
        json,
        input -> lookups.edit(found(), of, LookupInput.forEdit(input, found()), expectedVersion));
  }

  private void attempt(String done, JsonObject json, Consumer<InputObject> action) {
    try {
      action.accept(InputObject.bare(json));
      redirects.saying("lookups.xhtml?kind=" + kind, done);
    } catch (DeskException e) {
      messages.failure(e);
    }
  }

  public LazyRows getRows() {
    LazyRows known = rows;
    if (known == null) {
      known =
          new LazyRows(
              ListInfo.sortedBy("id", false), info -> lookups.list(found(), info), records);
      rows = known;
    }
    return known;
  }

  private LookupKind<?> found() {
    return LookupKinds.byPath(kind).orElseThrow();
  }

  public List<String> getKinds() {
    return LookupKinds.ALL.stream().map(LookupKind::path).toList();
  }

  /** The kind above; empty where the kind's values stand alone. */
  public String getParent() {
    LookupKind.Parent above = found().parent();
    return above == null ? "" : above.field();
  }

  public List<SelectItem> getParents() {
    LookupKind.Parent above = found().parent();
    return above == null
        ? List.of()
        : values.inUse(above.entity(), null).stream()
            .map(entry -> new SelectItem(Long.toString(entry.id()), entry.name()))
            .toList();
  }

  /** The name of the value that a row belongs to. */
  public String parentOf(Map<String, Object> row) {
    return row.get(getParent()) instanceof Map<?, ?> above ? String.valueOf(above.get("name")) : "";
  }

  public String getKind() {
    return kind;
  }

  public void setKind(@Nullable String kind) {
    asked = kind == null ? "categories" : kind;
    this.kind = LookupKinds.byPath(asked).isEmpty() ? "categories" : asked;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public String getParentId() {
    return parentId;
  }

  public void setParentId(@Nullable String parentId) {
    this.parentId = parentId == null ? "" : parentId;
  }
}

package org.relaydesk.console.requests;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.files.CarriedFiles;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.Messages;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.console.shell.Redirects;
import org.relaydesk.console.shell.TypedText;
import org.relaydesk.engine.query.FoundRecord;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.kernel.Scope;
import org.relaydesk.request.RequestAssignment;
import org.relaydesk.request.RequestClosing;
import org.relaydesk.request.RequestTrash;
import org.relaydesk.request.Requests;
import org.relaydesk.request.Resolutions;
import org.relaydesk.request.access.RequestAccess;
import org.relaydesk.request.model.EditableFields;
import org.relaydesk.request.model.ResolutionInput;

/** The page of one ticket. */
@Named
@ViewScoped
public class Ticket implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private Requests requests;
  @EJB private Resolutions resolutions;
  @EJB private RequestAssignment assignment;
  @EJB private RequestClosing closing;
  @EJB private RequestTrash trash;
  @EJB private RequestAccess access;
  @Inject private EditableFields fields;
  @Inject private RecordMaps records;
  @Inject private Messages messages;
  @Inject private Redirects redirects;
  @Inject private CurrentRep me;

  private long id;
  private long version;
  private @Nullable Map<String, @Nullable Object> record;
  private final Map<Scope, Boolean> reached = new EnumMap<>(Scope.class);
  private final TicketForm form = new TicketForm();
  private final CarriedFiles resolutionFiles = new CarriedFiles();
  private String resolution = "";
  private String storedResolution = "";
  private boolean toLinked;
  private String closureCode = "";
  private String closureComments = "";

  /** Reads the ticket when the page is opened. */
  public void load() {
    read().ifPresentOrElse(form::fill, this::missing);
  }

  private void missing() {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
    messages.error("ticket.missing", String.valueOf(id));
  }

  private Optional<Map<String, @Nullable Object>> read() {
    Optional<FoundRecord> found = requests.find(id);
    found.ifPresent(
        ticket -> {
          reached.clear();
          record = records.of(ticket);
          version = ticket.version();
          resolutionFiles.fill(part(record, "resolution", "resolution_attachments"));
          storedResolution = resolutionFiles.typed(text(record, "resolution", "content"));
          resolution = storedResolution;
        });
    return found.map(ticket -> getRecord());
  }

  /** Saves what was changed; where somebody was faster, shows what they changed instead. */
  public void save() {
    JsonObject changes = form.changes();
    if (changes.isEmpty()) {
      redirects.saying(page(), "ticket.unchanged");
      return;
    }
    attempt(
        "ticket.saved",
        () -> requests.edit(id, fields.forEdit(InputObject.bare(changes)), version));
  }

  public void saveResolution() {
    JsonObjectBuilder said =
        Json.createObjectBuilder()
            .add("attachments", resolutionFiles.ids())
            .add("add_to_linked_requests", toLinked);
    JsonObject typed =
        resolution.isBlank()
            ? said.addNull("content").build()
            : said.add("content", resolutionFiles.stored(id, resolution)).build();
    attempt(
        "ticket.resolutionSaved",
        () -> resolutions.write(id, ResolutionInput.read(InputObject.bare(typed)), version));
  }

  public void pickUp() {
    attempt("ticket.pickedUp", () -> assignment.pickUp(id, version));
  }

  public void close() {
    JsonObject closure =
        Json.createObjectBuilder()
            .add(
                "closure_info",
                Json.createObjectBuilder()
                    .add("closure_code", Json.createObjectBuilder().add("id", closureCode))
                    .add("closure_comments", closureComments))
            .build();
    attempt(
        "ticket.closed",
        () -> closing.close(id, fields.forClose(InputObject.bare(closure)), version));
  }

  public void restore() {
    attempt("ticket.restored", () -> trash.restore(id, version));
  }

  /** Puts the ticket into the trash and leads to the list. */
  public void trash() {
    trash.trash(id, null);
    redirects.saying("requests.xhtml", "ticket.trashed", String.valueOf(id));
  }

  private void attempt(String done, Runnable act) {
    try {
      act.run();
    } catch (DeskException e) {
      if (e.failure() == Failure.PRECONDITION_FAILED) {
        showOthers();
      } else {
        messages.failure(e);
      }
      return;
    }
    redirects.saying(page(), done, String.valueOf(id));
  }

  private String page() {
    return "ticket.xhtml?id=" + id;
  }

  /** Nothing is overwritten: what was typed stays, and is sent with the next save. */
  private void showOthers() {
    String typed = resolution;
    String stood = storedResolution;
    TicketForm.Merge merged = read().map(form::merge).orElse(TicketForm.Merge.NONE);
    List<String> others = new ArrayList<>(merged.others());
    merged.clashes().forEach((field, now) -> messages.errorOf(field, "layout.nowStored", now));
    if (!storedResolution.equals(stood)) {
      others.add("resolution");
      boolean clashes = !typed.equals(stood) && !typed.equals(storedResolution);
      if (clashes) {
        messages.errorOf("content", "layout.nowStored", storedResolution);
      }
      resolution = typed.equals(stood) ? storedResolution : typed;
    } else {
      resolution = typed;
    }
    messages.warn("ticket.othersChanged", String.join(", ", others));
  }

  public void categoryChanged() {
    form.forgetParts("subcategory", "item");
  }

  public void subcategoryChanged() {
    form.forgetParts("item");
  }

  private static String text(Map<String, @Nullable Object> record, String object, String field) {
    return TypedText.of(part(record, object, field));
  }

  private static @Nullable Object part(
      Map<String, @Nullable Object> record, String object, String field) {
    return record.get(object) instanceof Map<?, ?> map ? map.get(field) : null;
  }

  /**
   * Whether the caller may do something with this ticket: no button is shown for what they may not.
   * The database is asked once for all rights that they hold in the same tickets.
   */
  public boolean may(String right) {
    Right asked = Right.parse(right);
    return me.scope(asked)
        .filter(scope -> reached.computeIfAbsent(scope, other -> access.reaches(id, asked)))
        .isPresent();
  }

  public boolean isFound() {
    return record != null;
  }

  public boolean isTrashed() {
    return Boolean.TRUE.equals(getRecord().get("is_trashed"));
  }

  /** Whether nobody may edit it: it is in the trash, or was merged into another. */
  public boolean isSettled() {
    return isTrashed() || getRecord().get("merged_into") != null;
  }

  public Map<String, @Nullable Object> getRecord() {
    return record == null ? Map.of() : record;
  }

  public Map<String, String> getForm() {
    return form.getValues();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getResolution() {
    return resolution;
  }

  public void setResolution(@Nullable String resolution) {
    this.resolution = TypedText.of(resolution);
  }

  /** Whether the linked tickets get the resolution, too. */
  public boolean isToLinked() {
    return toLinked;
  }

  public void setToLinked(boolean toLinked) {
    this.toLinked = toLinked;
  }

  public CarriedFiles getResolutionFiles() {
    return resolutionFiles;
  }

  public String getClosureCode() {
    return closureCode;
  }

  public void setClosureCode(@Nullable String closureCode) {
    this.closureCode = closureCode == null ? "" : closureCode;
  }

  public String getClosureComments() {
    return closureComments;
  }

  public void setClosureComments(@Nullable String closureComments) {
    this.closureComments = TypedText.of(closureComments);
  }
}

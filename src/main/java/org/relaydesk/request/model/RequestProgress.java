package org.relaydesk.request.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.template.RequestTemplate;

/** The fields whose change is an action: status and resolution. */
@ApplicationScoped
public class RequestProgress {
  private static final String STATUS = "status";
  static final String RESOLUTION = "resolution";

  @Inject private LookupValues lookups;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  EditableField<Reference, Long> status() {
    return new EditableField<>(
        STATUS,
        in -> in.reference(STATUS),
        EditableField.kept(Request::statusId, (request, wanted) -> named(wanted).id()),
        Request::statusId,
        this::move,
        id -> lookups.byId(Status.class, id).map(LookupEntry::name).orElse("id " + id));
  }

  EditableField<String, String> resolution() {
    return new EditableField<>(
        RESOLUTION,
        RequestProgress::readResolution,
        (request, text) -> text,
        Request::resolution,
        this::resolve,
        text -> text);
  }

  /** Both {@code "resolution":{"content":"…"}} and the bare text are in use. */
  private static Change<String> readResolution(InputObject in) {
    if (isBare(in)) {
      return in.richText(RESOLUTION, ResolutionInput.LONGEST);
    }
    return in.object(RESOLUTION).value().map(ResolutionInput::content).orElseGet(Change::absent);
  }

  private static boolean isBare(InputObject in) {
    return in.has(RESOLUTION)
        && in.raw(RESOLUTION, ValueType.ANY).value().filter(JsonObject.class::isInstance).isEmpty();
  }

  /** Whether the tickets that it is linked to are to get the same resolution. */
  static boolean isForLinked(InputObject in) {
    return !isBare(in)
        && in.object(RESOLUTION).value().filter(ResolutionInput::isForLinked).isPresent();
  }

  /** Where a new ticket begins: as the input says, or as its template does. */
  Status first(RequestTemplate template, RequestInput input) {
    return input.settings().stream()
        .filter(setting -> setting.field().name().equals(STATUS))
        .flatMap(setting -> setting.change().value().stream())
        .map(wanted -> named((Reference) wanted))
        .findFirst()
        .orElseGet(() -> preset(template));
  }

  private Status preset(RequestTemplate template) {
    Long preset = template.statusId();
    return preset == null
        ? lookups.status(Status.OPEN)
        : lookups.byId(Status.class, preset).orElseThrow();
  }

  private Status named(Reference wanted) {
    return lookups.resolve(Status.class, STATUS, wanted, null);
  }

  /** Whether a ticket has the status of closing. */
  boolean isClosed(Request request) {
    return request.statusId() == lookups.status(Status.CLOSED).id();
  }

  /** Closes a ticket that goes on as another one. */
  void mergeInto(Request request, Request survivor) {
    Status at = lookups.byId(Status.class, request.statusId()).orElseThrow();
    request.mergeInto(survivor, at, lookups.status(Status.CLOSED), clock.now());
  }

  /** Whether a ticket is solved: who waits for it is called back. */
  boolean isSolved(Request request) {
    Status at = lookups.byId(Status.class, request.statusId()).orElseThrow();
    return !at.inProgress() && at.firesCallback();
  }

  void close(Request request) {
    move(request, lookups.status(Status.CLOSED).id());
  }

  /** A ticket always has a status: null changes nothing. */
  private void move(Request request, @Nullable Long statusId) {
    if (statusId != null && statusId != request.statusId()) {
      Status from = lookups.byId(Status.class, request.statusId()).orElseThrow();
      Status to = lookups.byId(Status.class, statusId).orElseThrow();
      request.moveTo(from, to, clock.now());
    }
  }

  private void resolve(Request request, @Nullable String text) {
    if (!Objects.equals(text, request.resolution())) {
      request.resolve(text, caller.get().personId(), clock.now());
    }
  }
}

package org.relaydesk.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.template.RequestTemplate;

/** The rules by which an input becomes a ticket or changes one. Stores nothing itself. */
@ApplicationScoped
public class RequestEditing {
  @Inject private EditableFields fields;
  @Inject private LookupValues lookups;
  @Inject private RepDirectory reps;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** A new ticket: the template's values, and over them the input's. */
  Request begin(long id, RequestInput input) {
    RequestTemplate template = template(input);
    Status first = firstStatus(template, input);
    Request request = new Request(id, caller.get().personId(), template, first, clock.now());
    set(request, input);
    return request;
  }

  private Status firstStatus(RequestTemplate template, RequestInput input) {
    return input.status().value().map(this::status).orElseGet(() -> preset(template));
  }

  private Status preset(RequestTemplate template) {
    Long preset = template.statusId();
    return preset == null
        ? lookups.status(Status.OPEN)
        : lookups.byId(Status.class, preset).orElseThrow();
  }

  private RequestTemplate template(RequestInput input) {
    Reference wanted = input.template().orDefault(Reference.toName(RequestTemplate.DEFAULT));
    RequestTemplate template = lookups.resolve(RequestTemplate.class, "template", wanted, null);
    if (!template.enabled()) {
      throw Failure.INVALID_VALUE.of(
          "template", "The template '" + template.name() + "' is switched off");
    }
    return template;
  }

  /** History's first word about a ticket. */
  RequestHistory noteAdded(Request request) {
    return new RequestHistory(request, "ADD", caller.get().personId(), clock.now());
  }

  /**
   * Lets an act change a ticket and finds out what it changed.
   *
   * @return empty where it changed nothing
   */
  Optional<RequestEdit> edit(Request request, String operation, Consumer<Request> act) {
    RequestState before = state(request);
    int passages = request.passageNo();
    boolean hadCallback = request.callbackUrl() != null;
    act.accept(request);
    RequestHistory history =
        new RequestHistory(request, operation, caller.get().personId(), clock.now());
    Set<String> changed = state(request).tellChanges(before, history);
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    request.touch(clock.now());
    return Optional.of(
        new RequestEdit(
            request,
            history,
            changed,
            request.passageNo() > passages,
            hadCallback && request.callbackUrl() == null));
  }

  /**
   * The actions that an edit amounts to: who may edit may not for that hand tickets out, put off
   * their due time, or close them.
   */
  Set<String> rights(RequestEdit edit) {
    Set<String> actions = new TreeSet<>();
    if (edit.fields().contains("technician")
        || edit.fields().contains("group")
        || (edit.fields().contains("requester") && isRep(edit.request().requesterId()))) {
      actions.add("assign");
    }
    if (edit.fields().contains("due_by_time")) {
      actions.add("edit_due_time");
    }
    if (edit.fields().contains("status") && isClosed(edit.request())) {
      actions.add("close");
    }
    return actions;
  }

  /** A rep reaches what he asked for as he does what he works on. */
  private boolean isRep(@Nullable Long personId) {
    return personId != null && reps.byId(personId).isPresent();
  }

  private RequestState state(Request request) {
    Map<String, @Nullable String> others = new LinkedHashMap<>();
    others.put(
        "status",
        lookups.byId(Status.class, request.statusId()).map(LookupEntry::name).orElse(null));
    others.put("resolution", request.resolution());
    others.put("is_trashed", String.valueOf(request.trashed()));
    return new RequestState(
        fields.all().stream().<EditableField.Held<?>>map(field -> field.held(request)).toList(),
        others);
  }

  /** Sets what the input names. */
  void apply(Request request, RequestInput input) {
    set(request, input);
  }

  private void set(Request request, RequestInput input) {
    Long technician = request.technicianId();
    String callbackUrl = request.callbackUrl();
    input.settings().forEach(setting -> setting.apply(request));
    if (!Objects.equals(callbackUrl, request.callbackUrl())) {
      request.callbackOwnerId(request.callbackUrl() == null ? null : caller.get().personId());
      request.callbackSeesPeople(caller.get().may(PersonReferences.VIEW));
    }
    if (!Objects.equals(technician, request.technicianId())) {
      request.noteAssignment(clock.now());
    }
    resolve(request, input.resolution());
    input
        .status()
        .value()
        .filter(wanted -> !wanted.isId(request.statusId()))
        .ifPresent(wanted -> move(request, status(wanted)));
  }

  /** Gives a ticket to a support rep. */
  void assign(Request request, long technicianId) {
    if (!Objects.equals(request.technicianId(), technicianId)) {
      request.technicianId(technicianId);
      request.noteAssignment(clock.now());
    }
  }

  /** Whether a ticket stands where closing leads to. */
  private boolean isClosed(Request request) {
    return request.statusId() == lookups.status(Status.CLOSED).id();
  }

  /**
   * Notes what is said of the closing, and closes. One that is closed stays as it is: asking again
   * after a time-out is no mistake (contract §13, 46).
   */
  void close(Request request, RequestInput closure) {
    if (!isClosed(request)) {
      set(request, closure);
      move(request, lookups.status(Status.CLOSED));
    }
  }

  /** Writes the resolution, where the input names another. */
  void resolve(Request request, Change<String> content) {
    content.ifPresent(
        text -> {
          if (!Objects.equals(text, request.resolution())) {
            request.resolve(text, caller.get().personId(), clock.now());
          }
        });
  }

  private void move(Request request, Status to) {
    if (to.id() != request.statusId()) {
      Status from = lookups.byId(Status.class, request.statusId()).orElseThrow();
      request.moveTo(from, to, clock.now());
    }
  }

  private Status status(Reference wanted) {
    return lookups.resolve(Status.class, "status", wanted, null);
  }
}

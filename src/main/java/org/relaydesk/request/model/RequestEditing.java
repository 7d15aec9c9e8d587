package org.relaydesk.request.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.people.RepDirectory;
import org.relaydesk.template.RequestTemplate;

/**
 * The rules of adding and editing tickets. Each method changes a loaded ticket and returns the
 * changes; it stores nothing.
 */
@ApplicationScoped
public class RequestEditing {
  @Inject private EditableFields fields;
  @Inject private RequestProgress progress;
  @Inject private LookupValues lookups;
  @Inject private RepDirectory reps;
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** A new ticket: the template's values, and over them the input's. */
  public Request begin(long id, RequestInput input) {
    RequestTemplate template = template(input);
    Request request =
        new Request(
            id, caller.get().personId(), template, progress.first(template, input), clock.now());
    set(request, input);
    return request;
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

  /** The first line of a ticket's history. */
  public RequestHistory noteAdded(Request request) {
    return new RequestHistory(request, "ADD", caller.get().personId(), clock.now());
  }

  /** Sets what the input names. */
  public RequestEdit edit(Request request, RequestInput input) {
    RequestState before = RequestState.of(request, fields);
    set(request, input);
    return edited(before, "UPDATE");
  }

  /** Sets what the input names of a resolution. */
  public RequestEdit resolve(Request request, RequestInput resolution) {
    RequestState before = RequestState.of(request, fields);
    set(request, resolution);
    return edited(before, "RESOLUTION");
  }

  /** Gives a ticket to whom the input names. */
  public RequestEdit assign(Request request, RequestInput to) {
    RequestState before = RequestState.of(request, fields);
    set(request, to);
    return edited(before, "ASSIGN");
  }

  /** Gives a ticket to a support rep. */
  public RequestEdit pickUp(Request request, long technicianId) {
    RequestState before = RequestState.of(request, fields);
    if (!Objects.equals(request.technicianId(), technicianId)) {
      request.technicianId(technicianId);
      request.noteAssignment(clock.now());
    }
    return edited(before, "PICKUP");
  }

  /**
   * Sets the closing's fields, and closes. A closed ticket stays as it is: a repeat after a
   * time-out is no mistake (contract §13, 46).
   */
  public RequestEdit close(Request request, RequestInput closure) {
    RequestState before = RequestState.of(request, fields);
    if (!progress.isClosed(request)) {
      set(request, closure);
      progress.close(request);
    }
    return edited(before, "CLOSE");
  }

  /**
   * Puts a ticket into the trash.
   *
   * @param byDelete whether by a DELETE of the ticket, which may come again
   */
  public RequestEdit trash(Request request, boolean byDelete) {
    RequestState before = RequestState.of(request, fields);
    request.trash(clock.now(), byDelete);
    return edited(before, "TRASH");
  }

  /** Takes a ticket out of the trash. */
  public RequestEdit restore(Request request) {
    RequestState before = RequestState.of(request, fields);
    request.restore();
    return edited(before, "RESTORE");
  }

  /** Makes pointers to a survivor of tickets. */
  public RequestMerge merge(Request survivor, List<Request> merged) {
    List<RequestHistory> history = new ArrayList<>();
    RequestHistory taken = line(survivor, "MERGE");
    history.add(taken);
    boolean solved = progress.isSolved(survivor);
    for (Request ticket : merged) {
      RequestState before = RequestState.of(ticket, fields);
      progress.mergeInto(ticket, survivor);
      ticket.touch(clock.now());
      RequestHistory line = line(ticket, "MERGED");
      before.tellChanges(line, fields);
      line.add("merged_into", null, Long.toString(survivor.id()));
      history.add(line);
      taken.add("merge_requests", null, Long.toString(ticket.id()));
      // Its callbacks were numbered by its own passages, and go on by those of the survivor.
      survivor.raisePassage(ticket.passageNo() + (solved ? 1 : 0));
    }
    survivor.touch(clock.now());
    return new RequestMerge(survivor, merged, history, solved);
  }

  /**
   * Tells that a ticket stands for itself again, and lets it count its passages on from those of
   * which its callbacks have heard.
   *
   * @return a row of history for each of the two
   */
  public List<RequestHistory> unmerge(Request ticket, Request survivor) {
    RequestHistory freed = line(ticket, "UNDO_MERGE");
    freed.add("merged_into", Long.toString(survivor.id()), null);
    RequestHistory given = line(survivor, "UNDO_MERGE");
    given.add("merge_requests", Long.toString(ticket.id()), null);
    ticket.raisePassage(survivor.passageNo());
    ticket.touch(clock.now());
    survivor.touch(clock.now());
    return List.of(freed, given);
  }

  private RequestHistory line(Request request, String operation) {
    return new RequestHistory(request, operation, caller.get().personId(), clock.now());
  }

  /** An act that finds its work done already. */
  public RequestEdit nothing(Request request) {
    return edited(RequestState.of(request, fields), "");
  }

  private RequestEdit edited(RequestState before, String operation) {
    Request request = before.request();
    RequestHistory history =
        new RequestHistory(request, operation, caller.get().personId(), clock.now());
    Set<String> changed = before.tellChanges(history, fields);
    if (!changed.isEmpty()) {
      request.touch(clock.now());
    }
    return new RequestEdit(
        request,
        history,
        changed,
        request.passageNo() > before.passageNo(),
        before.hadCallback() && request.callbackUrl() == null);
  }

  /**
   * The actions that an edit contains: the right to edit doesn't include assigning, changing the
   * due time, or closing.
   */
  public Set<String> rights(RequestEdit edit) {
    Set<String> actions = new TreeSet<>();
    if (edit.fields().contains("technician")
        || edit.fields().contains("group")
        || (edit.fields().contains("requester") && isRep(edit.request().requesterId()))) {
      actions.add("assign");
    }
    if (edit.fields().contains("due_by_time")) {
      actions.add("edit_due_time");
    }
    if (edit.fields().contains("status") && progress.isClosed(edit.request())) {
      actions.add("close");
    }
    return actions;
  }

  /** Whether it is a rep: reps reach the tickets that they asked for. */
  private boolean isRep(@Nullable Long personId) {
    return personId != null && reps.byId(personId).isPresent();
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
  }
}

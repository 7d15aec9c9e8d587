package org.relaydesk.request.model;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.Reference;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.lookup.Category;
import org.relaydesk.lookup.ClosureCode;
import org.relaydesk.lookup.Impact;
import org.relaydesk.lookup.Item;
import org.relaydesk.lookup.Level;
import org.relaydesk.lookup.LookupEntry;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Mode;
import org.relaydesk.lookup.Priority;
import org.relaydesk.lookup.RequestType;
import org.relaydesk.lookup.Site;
import org.relaydesk.lookup.Subcategory;
import org.relaydesk.lookup.Urgency;
import org.relaydesk.people.NamedPerson;
import org.relaydesk.people.People;
import org.relaydesk.people.group.SupportGroup;

/**
 * The fields of a ticket that an add or an edit may set (contract §5), each declared once; the
 * template alone, which only an add names, stands in {@link RequestInput}.
 */
@ApplicationScoped
public class EditableFields {
  private static final int SHORT = 250;
  private static final int LONG = 1_000_000;
  private static final String CLOSURE = "closure_info";

  @Inject private LookupValues lookups;
  @EJB private People people;
  @Inject private TimePattern times;
  @Inject private CallbackTarget callbackTarget;
  @Inject private RequestProgress progress;
  private List<EditableField<?, ?>> all;

  @PostConstruct
  public void prepare() {
    all = List.copyOf(declare());
  }

  /** All fields in the order of setting: a category before its parts. */
  List<EditableField<?, ?>> all() {
    return all;
  }

  /** Reads the input of an add: a subject is mandatory. */
  public RequestInput forAdd(InputObject in) {
    return RequestInput.forAdd(in, all);
  }

  /** Reads the input of an edit: mandatory fields can't be cleared. */
  public RequestInput forEdit(InputObject in) {
    return RequestInput.forEdit(in, all);
  }

  /** Reads the input of a closing. */
  public RequestInput forClose(InputObject in) {
    return RequestInput.forClose(in, all);
  }

  /** Reads the input of an assignment: a group, a support rep, or both; null unassigns. */
  public RequestInput forAssign(InputObject in) {
    return RequestInput.forAssign(in, all);
  }

  /** The input of a resolution alone. */
  public RequestInput forResolution(Change<String> content) {
    return RequestInput.of(new EditableField.Setting<>(progress.resolution(), content));
  }

  /** The present values of a ticket, in the order of the fields. */
  List<EditableField.Held<?>> held(Request request) {
    return all.stream().<EditableField.Held<?>>map(field -> field.held(request)).toList();
  }

  private List<EditableField<?, ?>> declare() {
    List<EditableField<?, ?>> declared = new ArrayList<>(words());
    declared.addAll(peopleAndPlaces());
    declared.addAll(classification());
    declared.addAll(timesAndClosure());
    declared.addAll(
        List.of(callbackUrl(), callbackMethod(), progress.status(), progress.resolution()));
    return declared;
  }

  private static List<EditableField<?, ?>> words() {
    return List.of(
        EditableField.text("subject", SHORT, Request::subject, Request::subject),
        EditableField.richText("description", LONG, Request::description, Request::description),
        EditableField.text("impact_details", SHORT, Request::impactDetails, Request::impactDetails),
        EditableField.text("update_reason", SHORT, Request::updateReason, Request::updateReason),
        EditableField.text(
            "status_change_comments",
            SHORT,
            Request::statusChangeComments,
            Request::statusChangeComments));
  }

  private List<EditableField<?, ?>> peopleAndPlaces() {
    return List.of(
        person("requester", requester("requester"), Request::requesterId, Request::requesterId),
        person(
            "on_behalf_of",
            requester("on_behalf_of"),
            Request::onBehalfOfId,
            Request::onBehalfOfId),
        person(
            "technician",
            (r, ref) -> people.technician("technician", ref),
            Request::technicianId,
            Request::technicianId),
        lookup("group", SupportGroup.class, Request::groupId, Request::groupId),
        lookup("site", Site.class, Request::siteId, Request::siteId));
  }

  private List<EditableField<?, ?>> classification() {
    return List.of(
        lookup("priority", Priority.class, Request::priorityId, Request::priorityId),
        lookup("urgency", Urgency.class, Request::urgencyId, Request::urgencyId),
        lookup("impact", Impact.class, Request::impactId, Request::impactId),
        lookup("level", Level.class, Request::levelId, Request::levelId),
        lookup("mode", Mode.class, Request::modeId, Request::modeId),
        lookup("request_type", RequestType.class, Request::requestTypeId, Request::requestTypeId),
        lookup("category", Category.class, Request::categoryId, Request::categoryId),
        part("subcategory", Subcategory.class, Request::categoryId)
            .held(Request::subcategoryId, Request::subcategoryId),
        part("item", Item.class, Request::subcategoryId).held(Request::itemId, Request::itemId));
  }

  private List<EditableField<?, ?>> timesAndClosure() {
    return List.of(
        time("due_by_time", Request::dueByAt, Request::dueByAt),
        time(
            "first_response_due_by_time",
            Request::firstResponseDueByAt,
            Request::firstResponseDueByAt),
        EditableField.flag("is_fcr", Request::firstCallResolution, Request::firstCallResolution),
        closureFlag(),
        closureText(
            "requester_ack_comments", Request::requesterAckComments, Request::requesterAckComments),
        closureText("closure_comments", Request::closureComments, Request::closureComments),
        closureCode());
  }

  private EditableField<Long, Long> time(
      String name,
      Function<Request, @Nullable Long> getter,
      BiConsumer<Request, @Nullable Long> setter) {
    return new EditableField<>(
        name, in -> in.instant(name, times), (r, at) -> at, getter, setter, String::valueOf);
  }

  private EditableField<Reference, Long> lookup(
      String name,
      Class<? extends LookupEntry> kind,
      Function<Request, @Nullable Long> getter,
      BiConsumer<Request, @Nullable Long> setter) {
    return new EditableField<>(
        name,
        in -> in.reference(name),
        EditableField.kept(
            getter, (r, reference) -> lookups.resolve(kind, name, reference, null).id()),
        getter,
        setter,
        id -> named(kind, id));
  }

  private Part part(
      String name, Class<? extends LookupEntry> kind, Function<Request, @Nullable Long> parent) {
    return (getter, setter) ->
        new EditableField<>(
            name,
            in -> in.reference(name),
            EditableField.kept(
                getter,
                (r, reference) ->
                    lookups.resolve(kind, name, reference, parentOf(r, name, parent)).id()),
            getter,
            setter,
            id -> named(kind, id));
  }

  /** The second half of the declaration of a field whose value belongs to another one. */
  private interface Part {
    EditableField<Reference, Long> held(
        Function<Request, @Nullable Long> getter, BiConsumer<Request, @Nullable Long> setter);
  }

  private static Long parentOf(
      Request request, String name, Function<Request, @Nullable Long> parent) {
    Long parentId = parent.apply(request);
    if (parentId == null) {
      String above = name.equals("item") ? "subcategory" : "category";
      throw Failure.INVALID_VALUE.of(name, "A ticket without " + above + " can't have one");
    }
    return parentId;
  }

  private BiFunction<Request, Reference, NamedPerson> requester(String field) {
    return (request, named) -> people.requester(field, named, !request.isStored());
  }

  private EditableField<Reference, Long> person(
      String name,
      BiFunction<Request, Reference, NamedPerson> finder,
      Function<Request, @Nullable Long> getter,
      BiConsumer<Request, @Nullable Long> setter) {
    return new EditableField<>(
        name,
        in -> in.reference(name),
        EditableField.kept(getter, (r, reference) -> finder.apply(r, reference).id()),
        getter,
        setter,
        id -> people.byId(id).map(NamedPerson::name).orElse("id " + id));
  }

  private static EditableField<Boolean, Boolean> closureFlag() {
    String key = "requester_ack_resolution";
    return new EditableField<>(
        CLOSURE + "." + key,
        in -> closure(in).bool(key),
        (r, flag) -> flag,
        Request::requesterAckResolution,
        Request::requesterAckResolution,
        String::valueOf);
  }

  private static EditableField<String, String> closureText(
      String key,
      Function<Request, @Nullable String> getter,
      BiConsumer<Request, @Nullable String> setter) {
    return new EditableField<>(
        CLOSURE + "." + key,
        in -> closure(in).text(key, SHORT),
        (r, text) -> text,
        getter,
        setter,
        text -> text);
  }

  private EditableField<Reference, Long> closureCode() {
    String name = CLOSURE + ".closure_code";
    return new EditableField<>(
        name,
        in -> closure(in).reference("closure_code"),
        EditableField.kept(
            Request::closureCodeId,
            (r, reference) -> lookups.resolve(ClosureCode.class, name, reference, null).id()),
        Request::closureCodeId,
        Request::closureCodeId,
        id -> named(ClosureCode.class, id));
  }

  private static InputObject closure(InputObject in) {
    return in.object(CLOSURE).orDefault(InputObject.bare(null));
  }

  private EditableField<String, String> callbackUrl() {
    return new EditableField<>(
        "callback_url",
        in ->
            in.alias("callback_url", "callbackURL", "callbackUrl", "callback")
                .text("callback_url", CallbackTarget.LONGEST_URL),
        (r, url) -> url.equals(r.callbackUrl()) ? url : callbackTarget.accepted(url),
        Request::callbackUrl,
        Request::callbackUrl,
        url -> url);
  }

  private static EditableField<String, String> callbackMethod() {
    return new EditableField<>(
        "callback_method",
        in -> in.text("callback_method", SHORT).map(method -> method.toUpperCase(Locale.ROOT)),
        (r, method) -> CallbackTarget.method(method),
        Request::callbackMethod,
        Request::callbackMethod,
        method -> method);
  }

  private String named(Class<? extends LookupEntry> kind, long id) {
    return lookups.byId(kind, id).map(LookupEntry::name).orElse("id " + id);
  }
}

package org.relaydesk.request.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.lookup.Entries.status;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.egress.guard.OwnListeners;
import org.relaydesk.engine.egress.guard.RefusedPorts;
import org.relaydesk.engine.egress.guard.TargetGuard;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.KeyRules;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.settings.DeskConfig;
import org.relaydesk.ground.settings.GivenSettings;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.people.People;
import org.relaydesk.request.model.CallbackTarget;
import org.relaydesk.request.model.EditableFields;
import org.relaydesk.request.model.Request;
import org.relaydesk.request.model.RequestEditing;
import org.relaydesk.request.model.RequestProgress;
import org.relaydesk.template.RequestTemplate;

/** Who is told of a ticket's end, and in whose name (contract §13, 3 and 49). */
class RequestNewsTest {
  private static final Status OPEN = status(1, "Open", true);
  private static final Status RESOLVED = status(3, "Resolved", false);
  private static final String URL = "http://noc.example/clear";

  private final EditableFields fields = new EditableFields();
  private final RequestEditing editing = new RequestEditing();
  private final RequestNews news = new RequestNews();
  private final CurrentCaller caller = new CurrentCaller();
  private final List<Object> told = new ArrayList<>();
  private final Request request = added(OPEN);

  @BeforeEach
  void declare() {
    DeskConfig config = GivenSettings.of(Map.of());
    TargetGuard guard =
        new TargetGuard(
            "", "", new RefusedPorts(Set.of()), new OwnListeners(Set::of, any -> false));
    CallbackTarget target = Inside.put(new CallbackTarget(), "guard", guard);
    Inside.put(fields, "callbackTarget", Inside.put(target, "config", config));
    Inside.put(fields, "lookups", new LookupValues());
    Inside.put(fields, "progress", new RequestProgress());
    Inside.put(fields, "people", new People());
    DateTimeFormatter minutes = DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm a", Locale.ENGLISH);
    Inside.put(fields, "times", new TimePattern(minutes, ZoneOffset.UTC));
    fields.prepare();
    Inside.put(editing, "fields", fields);
    Inside.put(editing, "caller", caller);
    Inside.put(editing, "clock", (DeskClock) () -> 2000);
    Inside.put(news, "config", config);
    Inside.put(news, "clock", (DeskClock) () -> 5000);
    Inside.put(news, "resolved", teller(told));
    Inside.put(news, "changed", teller(told));
    Inside.put(news, "added", teller(new ArrayList<>()));
  }

  private static Event<?> teller(List<Object> into) {
    return (Event<?>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              into.add(arguments[0]);
              return null;
            });
  }

  private static Request added(Status first) {
    return new Request(17, 4, Inside.make(RequestTemplate.class), first, 1000);
  }

  private void edit(long byId, String json) {
    caller.set(new Caller(byId, "Somebody", Grants.NONE, Set.of(), null));
    InputObject input =
        InputObject.of(LenientJson.parseObject("{request:" + json + "}"), KeyRules.OURS, "request");
    editing.edit(request, fields.forEdit(input));
  }

  @Test
  void aTicketThatBeginsCompletedHasPassedAndIsNotReopened() {
    Request resolved = added(RESOLVED);
    assertThat(resolved.passageNo()).isOne();
    assertThat(Inside.get(resolved, "resolvedAt")).isEqualTo(1000L);
    assertThat(Inside.get(resolved, "reopened")).isEqualTo(false);
    assertThat(request.passageNo()).isZero();
  }

  @Test
  void theCallbackIsWhoseAddressItIsAndNotWhoResolves() {
    edit(7, "{callback_url:'" + URL + "'}");
    edit(8, "{callback_url:'" + URL + "',subject:'As GET gave it'}");
    request.moveTo(OPEN, RESOLVED, 2000);
    caller.set(new Caller(9, "Who resolves", Grants.NONE, Set.of(), null));
    news.publishAdded(request, () -> "{}");
    assertThat(told).containsExactly(new RequestResolved(17, 1, 7, URL, "POST", "{}", 5000));
  }

  @Test
  void anotherAddressIsItsSettersAndNoneIsNobodys() {
    edit(7, "{callback_url:'" + URL + "'}");
    edit(8, "{callback_url:'http://other.example/'}");
    assertThat(request.callbackOwnerId()).isEqualTo(8);
    edit(8, "{callback_url:null}");
    assertThat(request.callbackOwnerId()).isNull();
  }
}

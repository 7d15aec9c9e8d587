package org.relaydesk.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.Projection;
import org.relaydesk.lookup.Priority;
import org.relaydesk.lookup.Status;
import org.relaydesk.people.PersonReferences;

/**
 * What the receiver of a callback is told of a ticket (contract §13, 4). It reads no more of people
 * than who gave its address might, whoever resolves the ticket; and it never reads what a support
 * rep costs.
 */
@ApplicationScoped
public class RequestSnapshot {
  @Inject private RequestParts parts;
  @Inject private RequestFields fields;
  @Inject private JsonOutput json;
  private Projection told;

  @PostConstruct
  void prepare() {
    FieldList.Builder list =
        new FieldList.Builder().id("id", "id").id("display_id", "id").text("subject", "subject");
    parts.value(list, "status", Status.class);
    parts.value(list, "priority", Priority.class);
    parts.person(list, "requester", "requester");
    parts.person(list, "technician", "technician");
    parts.resolution(list);
    list.time("created_time", "createdAt")
        .time("resolved_time", "resolvedAt")
        .time("completed_time", "completedAt");
    RequestGaps.udfFields(list);
    told = list.text("callback_url", "callbackUrl").build().all();
  }

  /** A ticket in hand, as JSON. */
  String of(Request request) {
    boolean seesPeople = request.callbackSeesPeople();
    return json.text(
        fields.records().of(request, told)::write,
        right -> seesPeople && right.equals(PersonReferences.VIEW));
  }
}

package org.relaydesk.request.answer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relaydesk.edge.rest.JsonOutput;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.output.Projection;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.request.model.Request;

/**
 * What the receiver of a callback is told of a ticket (contract §13, 4). It reads no more of people
 * than the caller who gave its address might, whoever resolves the ticket; and it never reads what
 * a support rep costs.
 */
@ApplicationScoped
public class RequestSnapshot {
  @Inject private RequestParts parts;
  @Inject private RequestFields fields;
  @Inject private JsonOutput json;
  private Projection told;

  @PostConstruct
  void prepare() {
    FieldList.Builder list = new FieldList.Builder();
    list.like(fields.list(), "id", "display_id", "subject", "status", "priority", "requester");
    parts.person(list, "technician", "technician", "Who works on it.");
    list.like(fields.list(), "resolution", "created_time", "resolved_time", "completed_time");
    told = list.like(fields.list(), "udf_fields", "callback_url").build().all();
  }

  /** A ticket in hand, as JSON. */
  public String of(Request request) {
    request.activity();
    boolean seesPeople = request.callbackSeesPeople();
    return json.text(
        fields.records().of(request, told)::write,
        right -> seesPeople && right.equals(PersonReferences.VIEW));
  }
}

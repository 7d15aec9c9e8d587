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
 * The payload of a callback (contract §13, 4). It shows of people what the caller who set the
 * address may see, whoever resolves the ticket; never a support rep's cost.
 */
@ApplicationScoped
public class RequestSnapshot {
  @Inject private RequestParts parts;
  @Inject private RequestFields fields;
  @Inject private JsonOutput json;
  private Projection told;
  private Projection toldOfSurvivor;

  @PostConstruct
  void prepare() {
    FieldList.Builder list = new FieldList.Builder();
    list.like(fields.list(), "id", "display_id", "subject", "status", "priority", "requester");
    parts.person(list, "technician", "technician", "Who works on it.");
    list.like(fields.list(), "resolution", "created_time", "resolved_time", "completed_time");
    toldOfSurvivor = list.like(fields.list(), "udf_fields").build().all();
    told = list.like(fields.list(), "udf_fields", "callback_url").build().all();
  }

  /** A loaded ticket as JSON. */
  public String of(Request request) {
    return of(request, told, request.callbackSeesPeople());
  }

  /**
   * A ticket in hand, as whoever waits for one is told that was merged into it: all but where it
   * calls back itself.
   */
  public String of(Request survivor, Request merged) {
    return of(survivor, toldOfSurvivor, merged.callbackSeesPeople());
  }

  private String of(Request request, Projection shown, boolean seesPeople) {
    request.activity();
    return json.text(
        fields.records().of(request, shown)::write,
        right -> seesPeople && right.equals(PersonReferences.VIEW));
  }
}

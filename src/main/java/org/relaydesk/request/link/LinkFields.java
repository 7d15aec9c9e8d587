package org.relaydesk.request.link;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.lookup.LookupValues;
import org.relaydesk.lookup.Status;
import org.relaydesk.people.PersonReferences;

/** How links are answered and searched (contract §5). */
@ApplicationScoped
public class LinkFields {
  /** What a list is sorted by. */
  static final String ADDED = "added_time";

  private static final ValueType LINKED =
      ValueType.object(
          "LinkedRequest",
          new Member("id", ValueType.ID, "The other ticket's id."),
          new Member("subject", ValueType.TEXT, "What it is about."),
          new Member("status", Status.SHOWN, "Where it stands."));

  @Inject private LookupValues lookups;
  @Inject private PersonReferences people;
  private RecordQuery<RequestLink> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields =
        new FieldList.Builder()
            .id("id", "id", "The link's id, on this side.")
            .sortable("linked_request.id", "linkedId")
            .searchableId("linked_request.id", "linkedId")
            .named("linked_request.subject", "linked.subject")
            .searchedBy("linked_request.subject", "linked.subjectKey")
            .named("linked_request.status.name", "linked.status.name")
            .searchableFlag("linked_request.status.in_progress", "linked.status.inProgress")
            .field(
                "linked_request",
                List.of("linkedId", "linked.subject", "linked.statusId"),
                LINKED,
                this::writeLinked,
                "The ticket that this one is linked to.")
            .text("comments", "comments", "Why they are linked.");
    people
        .person(fields, "added_by", "addedById", "addedBy", "Who linked them.")
        .time(ADDED, "addedAt", "When they were linked.");
    records = new RecordQuery<>(RequestLink.class, fields.build(), "id");
  }

  private void writeLinked(Output out, Row row) {
    out.json().writeStartObject("linked_request");
    out.id("id", row.number(0));
    out.text("subject", row.text(1));
    lookups.write(out, "status", Status.class, row.number(2));
    out.json().writeEnd();
  }

  /** What an answer shows of a link. */
  public RecordQuery<RequestLink> records() {
    return records;
  }
}

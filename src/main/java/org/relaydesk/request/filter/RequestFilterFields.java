package org.relaydesk.request.filter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relaydesk.engine.query.FieldList;
import org.relaydesk.engine.query.RecordQuery;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.engine.query.output.Row;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;

/** How filters are answered (contract §4.2). */
@ApplicationScoped
public class RequestFilterFields {
  private static final ValueType BASE =
      ValueType.object("NamedFilter", new Member("name", ValueType.TEXT, "Its name."));

  @Inject private PersonReferences people;
  private RecordQuery<RequestFilter> records;

  @PostConstruct
  void prepare() {
    FieldList.Builder fields = named();
    people
        .person(fields, "owner", "ownerId", "owner", "Whose it is; null for the desk's own.")
        .field(
            "filter_by",
            "baseName",
            BASE,
            RequestFilterFields::writeBase,
            "The filter of the desk's own that it narrows.")
        .field(
            "search_criteria",
            "criteria",
            ValueType.ANY.list(),
            RequestFilterFields::writeCriteria,
            "What it shows of that, as in list_info; empty for all of it.")
        .time("created_time", "createdAt", "When it was added; null for the desk's own.")
        .time("last_updated_time", "lastUpdatedAt", "When it was edited last.");
    records = new RecordQuery<>(RequestFilter.class, fields.build(), "version");
  }

  private static FieldList.Builder named() {
    return new FieldList.Builder()
        .id("id", "id", "The filter's id.")
        .text("name", "name", "What it is called.")
        .field(
            "is_system",
            "ownerId",
            ValueType.FLAG,
            (out, row) -> out.flag("is_system", row.number(0) == null),
            "Whether it is one of the desk's own, which nobody changes.")
        .searchableFlag(
            "is_system",
            (builder, joins, wanted) ->
                wanted
                    ? builder.isNull(joins.path("ownerId"))
                    : builder.isNotNull(joins.path("ownerId")))
        .flag("is_shared", "shared", "Whether everybody has it, not only its owner.");
  }

  private static void writeBase(Output out, Row row) {
    String base = row.text(0);
    if (base == null) {
      out.nothing("filter_by");
      return;
    }
    out.json().writeStartObject("filter_by");
    out.text("name", base);
    out.json().writeEnd();
  }

  private static void writeCriteria(Output out, Row row) {
    String criteria = row.text(0);
    if (criteria == null) {
      out.json().writeStartArray("search_criteria").writeEnd();
    } else {
      out.json().write("search_criteria", FilterCriteria.stored(criteria).value());
    }
  }

  RecordQuery<RequestFilter> records() {
    return records;
  }
}

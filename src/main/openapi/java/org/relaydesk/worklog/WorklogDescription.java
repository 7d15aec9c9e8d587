package org.relaydesk.worklog;

import java.util.List;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.openapi.Beans;
import org.relaydesk.openapi.Described;
import org.relaydesk.openapi.RecordKind;

/** What the API's description tells of worklogs. */
public final class WorklogDescription implements Described {
  private static final Member HOURS =
      new Member("workHours", ValueType.ID, "An older form of time_spent.hours.");
  private static final Member MINUTES =
      new Member("workMinutes", ValueType.ID, "An older form of time_spent.minutes.");

  private static final String ADDED =
      """
      {
        "description": "Tried the line from both ends",
        "start_time": {"value": "1772529300000"},
        "time_spent": {"hours": 1, "minutes": 30},
        "type": {"name": "Support"},
        "other_cost": "12.00"
      }
      """;

  private static final String EDITED =
      """
      {"time_spent": {"hours": 2, "minutes": 0}}
      """;

  private static final String LISTED =
      """
      {
        "list_info": {
          "row_count": 25,
          "get_total_count": true,
          "search_criteria": [
            {"field": "time_spent", "condition": "greater or equal", "value": "3600000"}
          ]
        }
      }
      """;

  private static final Member TO_LINKED =
      new Member(
          "add_time_for_linked_requests",
          ValueType.FLAG,
          "Of an add: the linked tickets get the same, where the caller may add worklogs.");

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Worklog", Beans.declared(WorklogFields.class).records().fields())
            .one("worklog")
            .many("worklogs")
            .with(HOURS)
            .with(MINUTES)
            .with(TO_LINKED)
            .takes("addWorklog", in -> WorklogInput.forAdd(in, RecordKind.TIMES), ADDED)
            .takes("editWorklog", in -> WorklogInput.forEdit(in, RecordKind.TIMES), EDITED)
            .sends("listWorklogs", LISTED));
  }
}

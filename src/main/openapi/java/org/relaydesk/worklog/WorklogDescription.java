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

  @Override
  public List<RecordKind> kinds() {
    return List.of(
        new RecordKind("Worklog", Beans.declared(WorklogFields.class).records().fields())
            .one("worklog")
            .many("worklogs")
            .with(HOURS)
            .with(MINUTES)
            .takes("addWorklog", in -> WorklogInput.forAdd(in, RecordKind.TIMES))
            .takes("editWorklog", in -> WorklogInput.forEdit(in, RecordKind.TIMES)));
  }
}

package org.relaydesk.worklog;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.relaydesk.ground.kernel.Right;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;
import org.relaydesk.people.PersonReferences;
import org.relaydesk.request.summary.Summarised;
import org.relaydesk.request.summary.SummaryFigure;

/** The work on a ticket, in its summary. */
@ApplicationScoped
public class WorklogSummary implements Summarised {
  private static final String FROM = "request_worklog x WHERE x.request_id = r.id";

  @Override
  public Right right() {
    return new Right("worklogs", "view");
  }

  @Override
  public List<SummaryFigure> figures() {
    return List.of(
        SummaryFigure.count("worklog_count", FROM, "How many worklogs there are."),
        SummaryFigure.last(
            "last_worklog_time", "x.added_at", FROM, "When the last worklog was recorded."),
        new SummaryFigure(
            new Member("time_spent", WorklogFields.SPENT, "How long all work took.").sometimes(),
            "SELECT SUM(x.time_spent) FROM " + FROM,
            null,
            (out, name, value) ->
                WorklogFields.writeSpent(out, value == null ? null : (Long) value.longValue())),
        new SummaryFigure(
            new Member("total_cost", ValueType.TEXT, "What it cost, as far as it is known.")
                .sometimes(),
            "SELECT SUM(x.total_cost) FROM " + FROM,
            PersonReferences.VIEW,
            (out, name, value) ->
                out.text(name, value == null ? null : ((BigDecimal) value).toPlainString())));
  }
}

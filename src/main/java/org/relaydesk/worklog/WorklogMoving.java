package org.relaydesk.worklog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.relaydesk.request.merge.MovedRecords;
import org.relaydesk.request.model.RequestActivity;

/** The worklogs of a ticket move with it. */
@ApplicationScoped
public class WorklogMoving implements MovedRecords {
  @Override
  public String table() {
    return "request_worklog";
  }

  @Override
  public Optional<RequestActivity.Count> count() {
    return Optional.of(RequestActivity.Count.WORKLOGS);
  }
}

package org.relaydesk.worklog;

import jakarta.enterprise.context.ApplicationScoped;
import org.relaydesk.request.merge.MovedRecords;

/** The worklogs of a ticket move with it. */
@ApplicationScoped
public class WorklogMoving implements MovedRecords {
  @Override
  public String table() {
    return "request_worklog";
  }
}

package org.relaydesk.request.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.relaydesk.request.merge.MovedRecords;
import org.relaydesk.request.model.RequestActivity;

/** The files of a ticket move with it; those of its resolution stay with that. */
@ApplicationScoped
public class FileMoving implements MovedRecords {
  @Override
  public String table() {
    return "attachment";
  }

  @Override
  public String alsoSet(long survivor) {
    return ", holder_id = CASE WHEN holder_kind = 'REQUEST' THEN "
        + survivor
        + " ELSE holder_id END";
  }

  @Override
  public String which() {
    return "holder_kind <> 'RESOLUTION'";
  }

  @Override
  public Optional<RequestActivity.Count> count() {
    return Optional.of(RequestActivity.Count.ATTACHMENTS);
  }

  @Override
  public String counted() {
    return "holder_kind = 'REQUEST'";
  }
}

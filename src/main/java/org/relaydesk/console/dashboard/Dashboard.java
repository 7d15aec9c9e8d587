package org.relaydesk.console.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.Me;
import org.relaydesk.request.Requests;
import org.relaydesk.request.StatusCount;

/** The first page: how many tickets there are of each status. */
@Named
@RequestScoped
public class Dashboard {
  @EJB private Requests requests;
  @Inject private Me me;
  private @Nullable List<StatusCount> counts;

  public List<StatusCount> getCounts() {
    List<StatusCount> known = counts;
    if (known == null) {
      known = me.may("requests.view") ? requests.countByStatus() : List.of();
      counts = known;
    }
    return known;
  }
}

package org.relaydesk.console.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.ApiKeys;
import org.relaydesk.apikey.KeyState;
import org.relaydesk.console.shell.CurrentRep;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.request.Requests;
import org.relaydesk.request.StatusCount;

/** The first page: how many tickets there are of each status, and which keys soon end. */
@Named
@RequestScoped
public class Dashboard {
  @EJB private Requests requests;
  @EJB private ApiKeys keys;
  @Inject private RecordMaps records;
  @Inject private CurrentRep me;
  private @Nullable List<StatusCount> counts;
  private @Nullable Long expiring;
  private @Nullable Map<String, @Nullable Object> ownExpiring;

  public List<StatusCount> getCounts() {
    List<StatusCount> known = counts;
    if (known == null) {
      known = me.may("requests.view") ? requests.countByStatus() : List.of();
      counts = known;
    }
    return known;
  }

  /** How many keys soon end, for a caller who may know. */
  public long getExpiring() {
    Long known = expiring;
    if (known == null) {
      known = me.may("keys.view") ? keys.expiring() : 0L;
      expiring = known;
    }
    return known;
  }

  /** The reader's own key, where it soon ends; else empty. */
  public Map<String, @Nullable Object> getOwnExpiring() {
    Map<String, @Nullable Object> known = ownExpiring;
    if (known == null) {
      known =
          keys.ownState()
              .filter(key -> key.validity() == KeyState.Validity.EXPIRING)
              .map(key -> records.of(key::write))
              .orElse(Map.of());
      ownExpiring = known;
    }
    return known;
  }
}

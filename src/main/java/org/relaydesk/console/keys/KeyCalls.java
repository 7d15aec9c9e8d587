package org.relaydesk.console.keys;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.ApiKeys;
import org.relaydesk.apikey.integration.IntegrationKeys;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.engine.query.Page;

/** The calls of a page's key: they show who is hurt when the key ends. */
@Named
@RequestScoped
public class KeyCalls {
  private static final int MOST = 50;

  @EJB private ApiKeys ofReps;
  @EJB private IntegrationKeys ofIntegrations;
  @Inject private KeyPanel panel;
  @Inject private EditIntegrationKey integration;
  @Inject private RecordMaps records;
  private @Nullable List<Map<String, @Nullable Object>> rows;

  /** The calls of the key in the key panel, the latest first. */
  public List<Map<String, @Nullable Object>> getOfRep() {
    Long personId = panel.getPersonId();
    boolean none = panel.getState().isEmpty();
    return none
        ? List.of()
        : read(info -> personId == null ? ofReps.ownCalls(info) : ofReps.calls(personId, info));
  }

  /** The calls of the integration key whose page it is, the latest first. */
  public List<Map<String, @Nullable Object>> getOfIntegration() {
    Long id = integration.getId();
    return id == null ? List.of() : read(info -> ofIntegrations.calls(id, info));
  }

  /** Read once, when the page is shown. */
  private List<Map<String, @Nullable Object>> read(Function<ListInfo, Page> pages) {
    if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      return List.of();
    }
    List<Map<String, @Nullable Object>> known = rows;
    if (known == null) {
      known = records.of(pages.apply(ListInfo.sortedBy("last_time", true).rows(1, MOST)));
      rows = known;
    }
    return known;
  }
}

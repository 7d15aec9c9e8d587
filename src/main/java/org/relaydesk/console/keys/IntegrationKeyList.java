package org.relaydesk.console.keys;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.relaydesk.apikey.integration.IntegrationKeys;
import org.relaydesk.console.shell.LazyRows;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.engine.query.ListInfo;

/** The page of integration keys: all of them, by name. */
@Named
@ViewScoped
public class IntegrationKeyList implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private IntegrationKeys keys;
  @Inject private RecordMaps records;
  private transient @Nullable LazyRows rows;

  public LazyRows getRows() {
    LazyRows known = rows;
    if (known == null) {
      known = new LazyRows(ListInfo.sortedBy("name", false), keys::list, records);
      rows = known;
    }
    return known;
  }
}

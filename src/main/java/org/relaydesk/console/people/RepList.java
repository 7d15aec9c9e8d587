package org.relaydesk.console.people;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.relaydesk.console.shell.LazyRows;
import org.relaydesk.console.shell.RecordMaps;
import org.relaydesk.engine.query.ListInfo;
import org.relaydesk.people.SupportReps;

/** The list of support reps. */
@Named
@ViewScoped
public class RepList implements Serializable {
  private static final long serialVersionUID = 1;

  @EJB private SupportReps supportReps;
  @Inject private RecordMaps records;
  private transient @Nullable LazyRows rows;

  public LazyRows getRows() {
    LazyRows known = rows;
    if (known == null) {
      known = new LazyRows(ListInfo.sortedBy("name", false), supportReps::list, records);
      rows = known;
    }
    return known;
  }
}

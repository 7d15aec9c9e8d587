package org.relaydesk.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.relaydesk.base.query.Output;

/** Where a ticket stands. One that is not in progress is completed (contract §13, 28). */
@Entity
@Table(name = "request_status")
public class Status extends LookupEntry {
  /** The internal name of the status that means solved, whatever it is called on the pages. */
  public static final String RESOLVED = "Resolved";

  /** The internal name of the status that closing leads to. */
  public static final String CLOSED = "Closed";

  @Column(name = "internal_name")
  private String internalName = "";

  @Column(name = "in_progress")
  private boolean inProgress;

  @Column(name = "stop_timer")
  private boolean stopTimer;

  @Column(name = "color")
  private @Nullable String color;

  protected Status() {}

  public String internalName() {
    return internalName;
  }

  public boolean inProgress() {
    return inProgress;
  }

  @Override
  protected void writeExtras(Output out) {
    out.text("internal_name", internalName);
    out.text("color", color);
    out.flag("in_progress", inProgress);
    out.flag("stop_timer", stopTimer);
  }
}

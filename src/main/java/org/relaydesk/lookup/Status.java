package org.relaydesk.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import org.relaydesk.engine.query.output.Output;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

/** Where a ticket stands. One that is not in progress is completed (contract §13, 28). */
@Entity
@Table(name = "request_status")
public class Status extends Coloured {
  /** The internal name of the status that a new ticket gets where its template names none. */
  public static final String OPEN = "Open";

  /** The internal name of the status that means solved, whatever it is called on the pages. */
  public static final String RESOLVED = "Resolved";

  /** The internal name of the status that closing leads to. */
  public static final String CLOSED = "Closed";

  /** The internal names that rules find statuses by. */
  private static final Set<String> NEEDED = Set.of(OPEN, RESOLVED, CLOSED);

  @Column(name = "internal_name")
  private String internalName = "";

  @Column(name = "in_progress")
  private boolean inProgress;

  @Column(name = "fires_callback")
  private boolean firesCallback = true;

  @Column(name = "stop_timer")
  private boolean stopTimer;

  public Status() {}

  public String internalName() {
    return internalName;
  }

  /** Whether the timer of its tickets stands. */
  public boolean stopTimer() {
    return stopTimer;
  }

  public boolean inProgress() {
    return inProgress;
  }

  /** Whether a ticket that comes here from an open status makes its callback. */
  public boolean firesCallback() {
    return firesCallback;
  }

  /**
   * Takes what the input names. Whether it completes is settled when a status is made: a change
   * would complete or reopen its tickets behind the back of callbacks and rules.
   */
  @Override
  protected void apply(LookupInput input) {
    boolean made = internalName.isEmpty();
    boolean wanted = input.inProgress().orDefault(inProgress || made);
    if (!made && wanted != inProgress) {
      throw Failure.NOT_EDITABLE.of(
          "in_progress", "Whether a status is in progress is settled when it is made");
    }
    super.apply(input);
    inProgress = wanted;
    firesCallback = input.firesCallback().orDefault(firesCallback);
    stopTimer = input.stopTimer().orDefault(made ? !wanted : stopTimer);
    internalName = made ? name() : internalName;
  }

  @Override
  protected void requireDispensable() {
    if (NEEDED.contains(internalName)) {
      throw Failure.NOT_EDITABLE.of(
          "deleted", "The desk itself needs the status '" + name() + "': it can only be renamed");
    }
  }

  /** Its internal name must stay its own, too: after a rename nothing else may be taken for it. */
  @Override
  boolean clashesWith(LookupEntry other) {
    return super.clashesWith(other)
        || (other instanceof Status status && key(internalName).equals(key(status.internalName)));
  }

  /** A ticket's status. */
  public static final ValueType SHOWN =
      ValueType.named(
          "NamedStatus",
          new Member("internal_name", ValueType.TEXT, "The name that rules go by."),
          new Member("color", ValueType.TEXT, "The color that pages show it in."),
          new Member("in_progress", ValueType.FLAG, "False: the ticket is completed."),
          new Member("stop_timer", ValueType.FLAG, "Whether the ticket's timer stands."));

  @Override
  protected void writeExtras(Output out, LookupValues others) {
    out.text("internal_name", internalName);
    out.text("color", color());
    out.flag("in_progress", inProgress);
    out.flag("stop_timer", stopTimer);
  }
}

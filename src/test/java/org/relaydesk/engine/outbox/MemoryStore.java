package org.relaydesk.engine.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that does what a database would, and fails as one would: before or after the commit. */
final class MemoryStore implements OutboxStore<Job> {
  final List<JobRow> rows = new ArrayList<>();
  final World world;
  double faults;
  boolean away;
  boolean respectsFullTargets = true;
  int claims;
  int settles;

  /** A row that no settlement can be written for. */
  @Nullable JobRow poison;

  private int terminal;

  MemoryStore(World world) {
    this.world = world;
  }

  /** A ticket with so many passages to one target; the first is due. */
  void addTicket(int passages, String target) {
    int ticket = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).ticket + 1;
    for (int passage = 0; passage < passages; passage++) {
      JobRow row = new JobRow(ticket, passage, target);
      rows.add(row);
      if (passage == 0) {
        row.becomeDue(world.storeTime());
      }
    }
  }

  @Override
  public List<Job> claim(Claim claim) {
    claims++;
    fail("claim");
    List<JobRow> taken = new ArrayList<>();
    for (JobRow row : rows) {
      if (isDue(row, claim)) {
        taken.add(row);
      }
    }
    taken.sort(Comparator.comparingLong(row -> row.nextAttemptAt));
    List<Job> jobs = new ArrayList<>();
    for (JobRow row : taken.subList(0, Math.min(taken.size(), claim.max()))) {
      row.state = JobRow.State.SENDING;
      row.token = claim.leaseToken();
      row.nextAttemptAt = world.storeTime() + claim.leaseMillis();
      jobs.add(
          new Job(
              row,
              row.attempts,
              world.storeTime() - row.dueSince,
              row.target,
              claim.leaseToken(),
              world.millis() + claim.leaseMillis()));
    }
    fail("claim, after its commit");
    return jobs;
  }

  private boolean isDue(JobRow row, Claim claim) {
    return (row.state == JobRow.State.DUE || row.state == JobRow.State.SENDING)
        && row.nextAttemptAt <= world.storeTime()
        && !(respectsFullTargets && claim.fullTargets().contains(row.target));
  }

  @Override
  public int settle(List<Settlement<Job>> settlements) {
    settles++;
    fail("settle");
    int ours = 0;
    if (settlements.stream().anyMatch(settlement -> settlement.job().row() == poison)) {
      throw new IllegalStateException("value too long for the column");
    }
    for (Settlement<Job> settlement : settlements) {
      JobRow row = settlement.job().row();
      if (row.state == JobRow.State.SENDING && row.token.equals(settlement.leaseToken())) {
        ours++;
        settle(row, settlement);
      }
    }
    fail("settle, after its commit");
    return ours;
  }

  private void settle(JobRow row, Settlement<Job> settlement) {
    row.attempts += settlement.outcome() == null ? 0 : 1;
    row.state = JobRow.State.valueOf(settlement.state().name());
    row.token = "";
    Long delay = settlement.delayMillis();
    if (delay != null) {
      row.nextAttemptAt = world.storeTime() + delay;
      return;
    }
    row.settledAt = world.storeTime();
    terminal++;
    int next = rows.indexOf(row) + 1;
    if (next < rows.size() && rows.get(next).ticket == row.ticket) {
      rows.get(next).becomeDue(world.storeTime());
    }
  }

  private void fail(String what) {
    if (away || world.chance(faults)) {
      throw new IllegalStateException("The database is away: " + what);
    }
  }

  boolean isDone() {
    return terminal == rows.size();
  }

  boolean predecessorsAreTerminal(JobRow row) {
    for (int i = rows.indexOf(row) - 1; i >= 0 && rows.get(i).ticket == row.ticket; i--) {
      if (!rows.get(i).isTerminal()) {
        return false;
      }
    }
    return true;
  }

  long count(JobRow.State state) {
    return rows.stream().filter(row -> row.state == state).count();
  }
}

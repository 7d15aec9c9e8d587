package org.relaydesk.base.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A store that does what a database would, and fails as one would: before or after the commit. */
final class MemoryStore implements OutboxStore<Job> {
  final List<Row> rows = new ArrayList<>();
  final World world;
  double faults;
  boolean away;
  boolean respectsFullTargets = true;
  int claims;
  int settles;

  MemoryStore(World world) {
    this.world = world;
  }

  /** A ticket with so many passages to one target; the first is due. */
  void addTicket(int passages, String target) {
    int ticket = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).ticket + 1;
    for (int passage = 0; passage < passages; passage++) {
      Row row = new Row(ticket, passage, target);
      rows.add(row);
      if (passage == 0) {
        row.becomeDue(world.now());
      }
    }
  }

  @Override
  public List<Job> claim(Claim claim) {
    claims++;
    fail("claim");
    List<Row> taken =
        rows.stream()
            .filter(row -> row.state == Row.State.DUE || row.state == Row.State.SENDING)
            .filter(row -> row.nextAttemptAt <= claim.now())
            .filter(row -> !respectsFullTargets || !claim.fullTargets().contains(row.target))
            .sorted(Comparator.comparingLong(row -> row.nextAttemptAt))
            .limit(claim.max())
            .toList();
    List<Job> jobs = new ArrayList<>();
    for (Row row : taken) {
      row.state = Row.State.SENDING;
      row.token = claim.leaseToken();
      row.nextAttemptAt = claim.leaseUntil();
      jobs.add(
          new Job(
              row, row.attempts, row.dueSince, row.target, claim.leaseToken(), claim.leaseUntil()));
    }
    fail("claim, after its commit");
    return jobs;
  }

  @Override
  public int settle(List<Settlement<Job>> settlements) {
    settles++;
    fail("settle");
    int ours = 0;
    for (Settlement<Job> settlement : settlements) {
      Row row = settlement.job().row();
      if (row.state == Row.State.SENDING && row.token.equals(settlement.leaseToken())) {
        ours++;
        settle(row, settlement);
      }
    }
    fail("settle, after its commit");
    return ours;
  }

  private void settle(Row row, Settlement<Job> settlement) {
    row.attempts += settlement.outcome() == null ? 0 : 1;
    row.state = Row.State.valueOf(settlement.state().name());
    row.token = "";
    Long next = settlement.nextAttemptAt();
    if (next != null) {
      row.nextAttemptAt = next;
      return;
    }
    row.settledAt = world.now();
    rows.stream()
        .filter(other -> other.ticket == row.ticket && other.passage == row.passage + 1)
        .forEach(other -> other.becomeDue(world.now()));
  }

  private void fail(String what) {
    if (away || world.chance(faults)) {
      throw new IllegalStateException("The database is away: " + what);
    }
  }

  boolean isDone() {
    return rows.stream().allMatch(Row::isTerminal);
  }

  long count(Row.State state) {
    return rows.stream().filter(row -> row.state == state).count();
  }
}

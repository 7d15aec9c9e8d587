package org.relaydesk.worklog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * Start, end and length of work. Each follows from the other two; if only the length is known,
 * start and end are null.
 *
 * @param start milliseconds since the epoch; null where {@code end} is
 * @param end milliseconds since the epoch
 * @param spent milliseconds
 */
record WorkTime(@Nullable Long start, @Nullable Long end, long spent) {
  /** The last millisecond of the year 9999. */
  private static final long LATEST = 253_402_300_799_999L;

  /**
   * The time by the input of an add.
   *
   * @throws DeskException MISSING where that is too little, CONTRADICTING_TIMES where it is at odds
   */
  static WorkTime first(TimeInput said) {
    return said(said)
        .orElseGet(
            () -> {
              if (said.spent().value().isEmpty()) {
                throw Failure.MISSING.of(
                    TimeInput.SPENT, "Mandatory: time_spent, or start_time and end_time");
              }
              return new WorkTime(null, null, said.spent().orDefault(0L));
            });
  }

  /**
   * The time after an edit. A new start or end changes the length; a new length moves the end. A
   * cleared start or end clears the other, too, unless the input gives that one: then it follows
   * from the length.
   *
   * @throws DeskException CONTRADICTING_TIMES where what is said is at odds
   */
  WorkTime changedBy(TimeInput said) {
    return said(said).orElseGet(() -> partly(said));
  }

  /** The time if the input gives two of the three. */
  private static Optional<WorkTime> said(TimeInput said) {
    Optional<Long> spent = said.spent().value();
    Optional<Long> start = said.start().value();
    Optional<Long> end = said.end().value();
    if (start.isPresent() && end.isPresent()) {
      WorkTime between = between(start.get(), end.get());
      spent.ifPresent(between::requireSame);
      return Optional.of(between);
    }
    if (spent.isEmpty()) {
      return Optional.empty();
    }
    return start
        .map(from -> from(from, spent.get()))
        .or(() -> end.map(until -> until(until, spent.get())));
  }

  private WorkTime partly(TimeInput said) {
    Long from = said.start().orElse(start);
    Long until = said.end().orElse(end);
    if (from != null && said.start().isPresent()) {
      return until == null ? from(from, spent) : between(from, until);
    }
    if (until != null && said.end().isPresent()) {
      return from == null ? until(until, spent) : between(from, until);
    }
    long length = said.spent().orDefault(spent);
    return from == null || until == null ? new WorkTime(null, null, length) : from(from, length);
  }

  private void requireSame(long told) {
    if (!TimeInput.isSame(spent, told)) {
      throw Failure.CONTRADICTING_TIMES.of(
          TimeInput.SPENT, "From start_time to end_time it is " + spent + " ms, not " + told);
    }
  }

  private static WorkTime between(long start, long end) {
    if (end < start) {
      throw Failure.CONTRADICTING_TIMES.of(TimeInput.END, "end_time is before start_time");
    }
    if (end - start > TimeInput.LONGEST) {
      throw Failure.INVALID_VALUE.of(TimeInput.END, TimeInput.tooLong());
    }
    return new WorkTime(start, end, end - start);
  }

  private static WorkTime from(long start, long spent) {
    if (start + spent > LATEST) {
      throw Failure.INVALID_VALUE.of(TimeInput.SPENT, "It would end after the year 9999");
    }
    return new WorkTime(start, start + spent, spent);
  }

  private static WorkTime until(long end, long spent) {
    if (end < spent) {
      throw Failure.INVALID_VALUE.of(TimeInput.SPENT, "It would start before 1970");
    }
    return new WorkTime(end - spent, end, spent);
  }
}

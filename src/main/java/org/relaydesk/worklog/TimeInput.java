package org.relaydesk.worklog;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.ground.shape.ValueType;

/**
 * The time of a worklog as a caller gives it, in any form of contract §5.4.
 *
 * @param start milliseconds since the epoch
 * @param end milliseconds since the epoch
 * @param spent milliseconds
 */
record TimeInput(Change<Long> start, Change<Long> end, Change<Long> spent) {
  static final String START = "start_time";
  static final String END = "end_time";
  static final String SPENT = "time_spent";

  private static final long MOST_HOURS = 99_999;
  private static final long MOST_MINUTES = MOST_HOURS * 60 + 59;
  private static final long HOUR = 3_600_000;
  private static final long MINUTE = 60_000;

  /** The longest that a worklog can be: 99,999 hours and 59 minutes. */
  static final long LONGEST = MOST_MINUTES * MINUTE;

  /** Reads the times of an input; a null time_spent counts as absent. */
  static TimeInput read(InputObject in, TimePattern times) {
    Change<Long> start = in.instant(START, times);
    Change<Long> end = in.instant(END, times);
    in.alias(SPENT, "total_time_spent");
    Long spent = spent(in);
    Long parts =
        sum(in.number("workHours", 0, MOST_HOURS), in.number("workMinutes", 0, MOST_MINUTES));
    if (spent != null && parts != null && !isSame(spent, parts)) {
      in.refuse(
          Failure.CONTRADICTING_TIMES, SPENT, "time_spent, workHours and workMinutes contradict");
    }
    Long told = spent == null ? parts : spent;
    if (told != null && told > LONGEST) {
      in.refuse(Failure.INVALID_VALUE, SPENT, tooLong());
    }
    return new TimeInput(start, end, told == null ? Change.absent() : Change.to(told));
  }

  static String tooLong() {
    return "A worklog takes at most 99,999 hours and 59 minutes";
  }

  /** Whether two times are equal but for seconds, which hours and minutes can't express. */
  static boolean isSame(long millis, long others) {
    return Math.abs(millis - others) < MINUTE;
  }

  private static @Nullable Long spent(InputObject in) {
    if (in.raw(SPENT, ValueType.ANY).value().filter(TimeInput::isPlain).isPresent()) {
      return in.number(SPENT, 0, LONGEST).value().orElse(null);
    }
    return in.object(SPENT).value().map(TimeInput::inside).orElse(null);
  }

  private static boolean isPlain(JsonValue value) {
    return value instanceof JsonNumber
        || (value instanceof JsonString text && !text.getString().strip().startsWith("{"));
  }

  private static @Nullable Long inside(InputObject spent) {
    Long value = spent.number("value", 0, LONGEST).value().orElse(null);
    Long parts =
        sum(spent.number("hours", 0, MOST_HOURS), spent.number("minutes", 0, MOST_MINUTES));
    if (value != null && parts != null && !isSame(value, parts)) {
      spent.refuse(
          Failure.CONTRADICTING_TIMES,
          "value",
          "value and hours and minutes contradict each other");
    }
    return value == null ? parts : value;
  }

  private static @Nullable Long sum(Change<Long> hours, Change<Long> minutes) {
    return hours.value().isEmpty() && minutes.value().isEmpty()
        ? null
        : (Long) (hours.orDefault(0L) * HOUR + minutes.orDefault(0L) * MINUTE);
  }
}

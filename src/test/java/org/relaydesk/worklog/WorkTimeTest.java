package org.relaydesk.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.KeyRules;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;

/** How the times of a worklog follow from each other (contract §5.4). */
class WorkTimeTest {
  private static final TimePattern TIMES =
      new TimePattern(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"), ZoneOffset.UTC);
  private static final long HOUR = 3_600_000;

  /** Ten o'clock to half past eleven. */
  private static final WorkTime HELD = new WorkTime(10 * HOUR, 23 * HOUR / 2, 3 * HOUR / 2);

  private static TimeInput said(String members) {
    JsonObject input = LenientJson.parseObject("{'worklog':{" + members + "}}");
    InputObject in = InputObject.of(input, KeyRules.OURS, "worklog");
    TimeInput time = TimeInput.read(in, TIMES);
    in.finish();
    return time;
  }

  private static WorkTime added(String members) {
    return WorkTime.first(said(members));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'time_spent':{'hours':'1','minutes':'30'}",
        "'time_spent':{'hours':1,'minutes':30}",
        "'time_spent':{'minutes':90}",
        "'time_spent':{'value':'5400000'}",
        "'time_spent':{'hours':'1','minutes':'30','value':'5400000'}",
        "'time_spent':'5400000'",
        "'time_spent':5400000",
        "'time_spent':\"{'hours':1,'minutes':30}\"",
        "'total_time_spent':{'hours':'1','minutes':'30'}",
        "'workHours':'1','workMinutes':'30'",
        "'workMinutes':90",
        "'time_spent':{'hours':1,'minutes':30},'workHours':1,'workMinutes':30",
        "'time_spent':{'hours':1,'minutes':30},'start_time':null,'end_time':null"
      })
  void aLengthIsReadInEveryForm(String said) {
    assertThat(added(said)).isEqualTo(new WorkTime(null, null, 5_400_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'start_time':'36000000','end_time':'41400000'",
        "'start_time':{'value':'36000000'},'time_spent':{'hours':1,'minutes':30}",
        "'end_time':41400000,'time_spent':{'hours':1,'minutes':30}",
        "'start_time':36000000,'end_time':41400000,'time_spent':{'hours':1,'minutes':30}",
        "'start_time':36000000,'end_time':41400000,'time_spent':null"
      })
  void oneFollowsFromTheOtherTwo(String said) {
    assertThat(added(said)).isEqualTo(HELD);
  }

  @Test
  void secondsThatHoursAndMinutesCannotSayAreNoContradiction() {
    assertThat(added("'start_time':0,'end_time':119999,'time_spent':{'minutes':1}"))
        .isEqualTo(new WorkTime(0L, 119_999L, 119_999));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'time_spent':{'minutes':45} | 36000000 | 38700000 | 2700000",
        "'start_time':39600000 | 39600000 | 41400000 | 1800000",
        "'end_time':39600000 | 36000000 | 39600000 | 3600000",
        "'start_time':0,'time_spent':60000 | 0 | 60000 | 60000",
        "'start_time':null | | | 5400000",
        "'end_time':null | | | 5400000",
        "'start_time':null,'end_time':null,'time_spent':60000 | | | 60000",
        "'start_time':null,'end_time':39600000 | 34200000 | 39600000 | 5400000",
        "'start_time':39600000,'end_time':null | 39600000 | 45000000 | 5400000",
        "'workHours':null | 36000000 | 41400000 | 5400000"
      })
  void anEditMovesWhatFollows(String said, @Nullable Long start, @Nullable Long end, long spent) {
    assertThat(HELD.changedBy(said(said))).isEqualTo(new WorkTime(start, end, spent));
  }

  @Test
  void anEditPlacesWhatHadALengthOnly() {
    WorkTime length = new WorkTime(null, null, HOUR);
    assertThat(length.changedBy(said("'start_time':3600000")))
        .isEqualTo(new WorkTime(HOUR, 2 * HOUR, HOUR));
    assertThat(length.changedBy(said("'end_time':3600000")))
        .isEqualTo(new WorkTime(0L, HOUR, HOUR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'start_time':36000000 | 4012 | time_spent",
        "'end_time':36000000 | 4012 | time_spent",
        "'time_spent':null | 4012 | time_spent",
        "'time_spent':{} | 4012 | time_spent",
        "'time_spent':'' | 4021 | time_spent",
        "'time_spent':'1:30' | 4021 | time_spent",
        "'time_spent':true | 4021 | time_spent",
        "'time_spent':[1] | 4021 | time_spent",
        "'time_spent':1.5 | 4021 | time_spent",
        "'time_spent':-1 | 4001 | time_spent",
        "'time_spent':1e99 | 4001 | time_spent",
        "'time_spent':99999999999999999999 | 4001 | time_spent",
        "'time_spent':{'hours':-1} | 4001 | time_spent.hours",
        "'time_spent':{'hours':100000} | 4001 | time_spent.hours",
        "'time_spent':{'hours':'1.5'} | 4021 | time_spent.hours",
        "'time_spent':{'minutes':6000000} | 4001 | time_spent.minutes",
        "'time_spent':{'hours':99999,'minutes':60} | 4001 | time_spent",
        "'time_spent':{'days':1} | 4001 | time_spent.days",
        "'time_spent':{'hours':1,'value':60000} | 4016 | time_spent.value",
        "'time_spent':{'hours':1},'workHours':2 | 4016 | time_spent",
        "'workHours':-1 | 4001 | workHours",
        "'start_time':2,'end_time':1 | 4016 | end_time",
        "'start_time':0,'end_time':3600000,'time_spent':{'hours':2} | 4016 | time_spent",
        "'start_time':0,'end_time':253402300799999 | 4001 | end_time",
        "'start_time':-1,'time_spent':1 | 4001 | start_time",
        "'start_time':253402300799999,'time_spent':1 | 4001 | time_spent",
        "'end_time':0,'time_spent':1 | 4001 | time_spent"
      })
  void aWrongTimeIsRefused(String said, int inner, String field) {
    assertThatThrownBy(() -> added(said))
        .isInstanceOfSatisfying(
            DeskException.class,
            refused -> {
              assertThat(refused.problems().get(0).failure().innerCode()).isEqualTo(inner);
              assertThat(refused.problems().get(0).fields()).containsExactly(field);
            });
  }
}

package org.relaydesk.it.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no worklog is refused, and nothing is stored. */
final class WorklogRefusalsIT extends WorklogDeskIT {
  static Stream<Arguments> wrongShapesAndTimes() {
    return Stream.of(
        Arguments.of("{}", 4012, "worklog"),
        Arguments.of("{'worklog':null}", 4012, "worklog"),
        Arguments.of("{'note':{" + FIVE + "}}", 4012, "worklog"),
        Arguments.of("{'worklog':[1]}", 4021, "worklog"),
        Arguments.of(said(""), 4012, "time_spent"),
        Arguments.of(said("'start_time':'1'"), 4012, "time_spent"),
        Arguments.of(said("'time_spent':{'hours':-1}"), 4001, "time_spent.hours"),
        Arguments.of(said("'time_spent':1e300"), 4001, "time_spent"),
        Arguments.of(said("'time_spent':'9223372036854775808'"), 4001, "time_spent"),
        Arguments.of(said("'start_time':'5','end_time':'4'"), 4016, "end_time"),
        Arguments.of(
            said("'start_time':0,'end_time':60000,'time_spent':{'minutes':3}"), 4016, "time_spent"),
        Arguments.of(said("'end_time':'253402300800000'," + FIVE), 4001, "end_time"),
        Arguments.of(said("'start_time':'253402300799999'," + FIVE), 4001, "time_spent"),
        Arguments.of(said("'end_time':60000," + FIVE), 4001, "time_spent"),
        Arguments.of(said("'start_time':0,'end_time':'253402300799999'"), 4001, "end_time"),
        Arguments.of(said("'start_time':'tomorrow'," + FIVE), 4001, "start_time"),
        Arguments.of(said("'time_spent':{'value':60000,'hours':1}"), 4016, "time_spent.value"),
        Arguments.of(said("'time_spent':{'hours':1},'workHours':2"), 4016, "time_spent"),
        Arguments.of(said("'workHours':100000"), 4001, "workHours"));
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of(said(FIVE + ",'description':{'content':'x'}"), 4021, "description"),
        Arguments.of(
            said(FIVE + ",'description':'" + "x".repeat(1_000_001) + "'"), 4001, "description"),
        Arguments.of(said(FIVE + ",'description':'a\\u0000b'"), 4001, "worklog.description"),
        Arguments.of(said(FIVE + ",'description':'a\\ud800b'"), 4001, "worklog.description"),
        Arguments.of(said(FIVE + ",'owner':'Nobody of that name'"), 4001, "owner"),
        Arguments.of(said(FIVE + ",'owner':{'id':'999999999'}"), 4001, "owner"),
        Arguments.of(said(FIVE + ",'owner':['x']"), 4021, "owner"),
        Arguments.of(said(FIVE + ",'type':{'name':'Sleep'}"), 4001, "type"),
        Arguments.of(said(FIVE + ",'mark_first_response':'perhaps'"), 4021, "mark_first_response"),
        Arguments.of(
            said(FIVE + ",'inc_nonOperationalHours':'perhaps'"),
            4021,
            "include_nonoperational_hours"),
        Arguments.of(said(FIVE + ",'type':{'id':'999999999'}"), 4001, "type"),
        Arguments.of(said(FIVE + ",'other_cost':'x'"), 4021, "other_cost"),
        Arguments.of(said(FIVE + ",'other_cost':'-1'"), 4001, "other_cost"),
        Arguments.of(said(FIVE + ",'other_cost':'1e15'"), 4001, "other_cost"),
        Arguments.of(said(FIVE + ",'other_cost':1,'total_cost':99"), 4016, "total_cost"),
        Arguments.of(said(FIVE + ",'recorded_time':'1'"), 4014, "recorded_time"),
        Arguments.of(
            said(FIVE + ",'udf_fields':{'udf_sline_1':'x'}"), 4001, "udf_fields.udf_sline_1"),
        Arguments.of(said(FIVE + ",'hours':1"), 4001, "hours"));
  }

  @ParameterizedTest
  @MethodSource({"wrongShapesAndTimes", "wrongValues"})
  void aWrongWorklogIsRefusedAndNotStored(String input, int inner, String field) {
    assertThat(desk().post(worklogs, input)).isFailure(400, inner, field);
    assertThat(desk().get(worklogs).rows("worklogs")).isEmpty();
    assertThat(desk().get(path + "/history").rows("history")).hasSize(1);
  }

  @Test
  void itsOwnerIsNoRequester() {
    String requester = ticket.getJsonObject("requester").getString("id");
    assertThat(desk().post(worklogs, said(FIVE + ",'owner':{'id':'" + requester + "'}")))
        .isFailure(400, 4001, "owner");
  }
}

package org.relaydesk.it.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.it.DeskIT;

/** A ticket to work on, and what the tests of its worklogs say alike. */
abstract class WorklogDeskIT extends DeskIT {
  static final String FIVE = "'time_spent':{'minutes':5}";

  final JsonObject ticket = desk().add(aRequest());
  final String path = "/requests/" + ticket.getString("id");
  final String worklogs = path + "/worklogs";

  static String said(String members) {
    return "{'worklog':{" + members + "}}";
  }

  JsonObject add(String members) {
    ApiAnswer added = desk().post(worklogs, said(members));
    assertThat(added).isSuccess(201);
    return added.entity("worklog");
  }

  String pathOf(JsonObject worklog) {
    return worklogs + "/" + worklog.getString("id");
  }

  static JsonObject repAt(String rate) {
    JsonObject rep = desk().add(aSupportRep());
    String edit = anEditOf("technician").with("cost_per_hour", rate).input().toString();
    assertThat(desk().put("/technicians/" + rep.getString("id"), edit)).isSuccess();
    return rep;
  }

  static String ownedBy(JsonObject rep) {
    return "'owner':{'id':'" + rep.getString("id") + "'}";
  }

  static List<String> ids(ApiAnswer list) {
    return list.rows("worklogs").stream().map(row -> row.getString("id")).toList();
  }
}

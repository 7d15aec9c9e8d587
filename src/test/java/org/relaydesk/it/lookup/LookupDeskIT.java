package org.relaydesk.it.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.Json;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** What tests of look-ups share. */
abstract class LookupDeskIT extends DeskIT {
  final String name = TestRun.unique("Kept");

  static String value(String wrapper, String members) {
    return quoted("{'%s':{%s}}".formatted(wrapper, members));
  }

  static String named(String name) {
    return "'name':'" + name + "'";
  }

  static ApiAnswer add(String path, String wrapper, String members) {
    ApiAnswer answer = desk().post(path, value(wrapper, members));
    assertThat(answer).isSuccess(201);
    assertThat(answer)
        .hasHeader("Location", desk().baseUri() + "/api/v3" + path + "/" + answer.id(wrapper));
    return answer;
  }

  static ApiAnswer edit(String path, String wrapper, String members) {
    return desk().put(path, value(wrapper, members));
  }

  static ApiAnswer ticketWith(String field, String value) {
    return desk().post("/requests", aRequest().with(field, Json.of("name", value)).input());
  }
}

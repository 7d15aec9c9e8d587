package org.relaydesk.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/**
 * The base of tests of what is said on a ticket: one ticket each, whose requester has an address.
 */
abstract class RepliedTicketIT extends DeskIT {
  protected final String nora = TestRun.unique("nora").replace(' ', '.') + "@acme.example";
  protected final JsonObject ticket =
      desk()
          .add(
              aRequest()
                  .withSubject("Router R7 down")
                  .with(
                      "requester",
                      Json.createObjectBuilder().add("name", nora).add("email_id", nora).build()));
  protected final String path = "/requests/" + ticket.getString("id");
  protected final String reply = path + "/reply";
  protected final String notifications = path + "/notifications";
  protected final String drafts = path + "/drafts";

  protected static String said(String wrapper, String members) {
    return quoted("{'" + wrapper + "':{" + members + "}}");
  }

  protected static String text(String description) {
    return said("reply", "'description':'" + description + "'");
  }

  protected JsonObject sent(String members) {
    ApiAnswer answer = desk().post(reply, said("reply", members));
    assertThat(answer).isSuccess(201);
    return answer.entity("notification");
  }

  protected JsonObject draft(String members) {
    ApiAnswer answer = desk().post(drafts, said("draft", members));
    assertThat(answer).isSuccess(201);
    return answer.entity("draft");
  }

  /** What was sent for the ticket but the desk's own notices. */
  protected List<JsonObject> replies() {
    return replies(notifications, "{}");
  }

  /** The same in a list of the ticket's, asked for as the input says. */
  protected List<JsonObject> replies(String list, String input) {
    return desk().get(list, input).rows(list.substring(path.length() + 1)).stream()
        .filter(row -> row.getString("type").equals("CONVERSATION"))
        .toList();
  }

  protected JsonObject ticketNow() {
    return desk().get(path).entity("request");
  }

  protected static JsonArray addresses(String... addresses) {
    var array = Json.createArrayBuilder();
    for (String address : addresses) {
      array.add(Json.createObjectBuilder().add("email_id", address));
    }
    return array.build();
  }

  protected List<String> operations() {
    return desk().get(path + "/history").rows("history").stream()
        .map(row -> row.getString("operation"))
        .toList();
  }
}

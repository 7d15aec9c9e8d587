package org.relaydesk.it.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** What no list can be asked for is refused by each list of what is said on a ticket alike. */
@Tag("postgresql-only")
final class WrongListsIT extends DeskIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DEEP = "[".repeat(10_000) + "]".repeat(10_000);

  /** With the inner code and the field that is named. */
  private static final List<String> WRONG =
      List.of(
          "{'list_info':{'row_count':'many'}} | 4021 | row_count",
          "{'list_info':{'row_count':1e400}} | 4001 | row_count",
          "{'list_info':{'start_index':9223372036854775808}} | 4001 | start_index",
          "{'list_info':{'sort_field':'no_such_field'}} | 4001 | sort_field",
          "{'list_info':{'sort_order':'up'}} | 4001 | sort_order",
          "{'list_info':{'fields_required':['no_such_field']}} | 4001 | fields_required",
          "{'list_info':{'search_fields':{'no_such_field':'x'}}} | 4001 | search_fields.no_such_field.field",
          "{'list_info':{'search_criteria':{'field':'no_such_field','condition':'is','value':1}}} | 4001 | search_criteria.field",
          "{'list_info':{'search_criteria':{'field':'id','condition':'likes','value':1}}} | 4001 | search_criteria.condition",
          "{'list_info':{'search_criteria':7}} | 4021 | search_criteria",
          "{'list_info':{'no_such_key':1}} | 4001 | no_such_key",
          "{'list_info':[1]} | 4021 | list_info",
          "{'list_info':{ | 4001 | input_data");

  private final String ticket = "/requests/" + desk().add(aRequest()).getString("id");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes",
        "worklogs",
        "attachments",
        "conversations",
        "notifications",
        "drafts",
        "history",
        "callbacks",
        "/mails",
        "/notification_templates"
      })
  void isRefusedByName(String list) {
    String path = list.startsWith("/") ? list : ticket + "/" + list;
    List<String> faults = new ArrayList<>();
    for (String row : WRONG) {
      String[] cells = row.split(" \\| ", -1);
      ApiAnswer answer = desk().get(path, quoted(cells[0]));
      try {
        assertThat(answer).isFailure(400, Integer.parseInt(cells[1]), cells[2]);
      } catch (AssertionError fault) {
        String text = row + ": " + answer.status() + " " + answer.text();
        faults.add(text.substring(0, Math.min(400, text.length())));
      }
    }
    assertThat(faults).isEmpty();
    // In a body: no address is so long.
    assertThat(
            raw()
                .header("authtoken", TestRun.ADMIN_KEY)
                .send("GET", "/api/v3" + path, FORM, "input_data={\"list_info\":" + DEEP + "}"))
        .isFailure(400, 4001, "input_data");
    assertThat(desk().get(path)).isSuccess();
  }
}

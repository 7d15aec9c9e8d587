package org.relaydesk.it.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a look-up or group that is deleted: used or not (contract §13, 55). */
final class LookupDeletionIT extends LookupDeskIT {
  @Nested
  class Deleting {
    @ParameterizedTest
    @CsvSource({
      "categories, category",
      "statuses, status",
      "levels, level",
      "modes, mode",
      "urgencies, urgency",
      "priorities, priority",
      "impacts, impact",
      "request_types, request_type",
      "closure_codes, closure_code",
      "request_closure_codes, request_closure_code",
      "departments, department",
      "sites, site",
      "worklog_types, worklog_type",
      "support_groups, support_group",
      "groups, group"
    })
    void letsWhatNothingRefersToGo(String kind, String wrapper) {
      String path = "/" + kind + "/" + add("/" + kind, wrapper, named(name)).id(wrapper);
      assertThat(desk().delete(path).text()).contains(" deleted\"");
      assertThat(desk().get(path)).isFailure(404, 4007, "id");
      assertThat(desk().delete(path)).isFailure(404, 4007, "id");
      assertThat(desk().post("/" + kind, value(wrapper, named(name)))).isSuccess(201);
    }

    @Test
    void keepsWhatAnotherValueBelongsTo() {
      String category = add("/categories", "category", named(name)).id("category");
      String there = named(name) + ",'category':{'id':'" + category + "'}";
      String part = add("/subcategories", "subcategory", there).id("subcategory");
      assertThat(desk().delete("/categories/" + category).text()).contains("out of use");
      assertThat(desk().delete("/subcategories/" + part).text()).contains("deleted\"");
      assertThat(desk().delete("/categories/" + category).text()).contains("deleted\"");
    }

    @Test
    void keepsAGroupThatATicketHas() {
      String path = "/groups/" + add("/groups", "group", named(name)).id("group");
      String ticket = ticketWith("group", name).id("request");
      assertThat(desk().delete(path).text()).contains("Support group is used", "out of use");
      assertThat(desk().get(path).entity("group").getBoolean("deleted")).isTrue();
      assertThat(
              desk()
                  .get("/requests/" + ticket)
                  .entity("request")
                  .getJsonObject("group")
                  .getString("name"))
          .isEqualTo(name);
    }

    @Test
    void asksNobodyWhoIsInAGroup() {
      String rep = desk().add(aSupportRep()).getString("id");
      String staffed = named(name) + ",'technicians':[{'id':'%s'}]".formatted(rep);
      String path = "/groups/" + add("/groups", "group", staffed).id("group");
      assertThat(desk().delete(path).text()).contains("deleted\"");
      assertThat(desk().get("/technicians/" + rep)).isSuccess();
    }

    @Test
    void isToldInTheAudit() {
      String id = add("/levels", "level", named(name)).id("level");
      desk().delete("/levels/" + id);
      String search = "{'list_info':{'search_fields':{'subject.name':'%s'}}}".formatted(name);
      assertThat(desk().get("/audit", search).rows("audit"))
          .extracting(entry -> entry.getString("action"))
          .containsExactly("lookup.deleted");
    }
  }

  @Nested
  class OutOfUse {
    @Test
    void oldTicketsKeepAValueAndNewOnesCantHaveIt() {
      String path = "/impacts/" + add("/impacts", "impact", named(name)).id("impact");
      String ticket = ticketWith("impact", name).id("request");
      assertThat(desk().delete(path)).isSuccess();
      assertThat(desk().delete(path).text()).contains("Impact is used", "out of use");
      assertThat(desk().get(path).entity("impact").getBoolean("deleted")).isTrue();
      assertThat(
              desk()
                  .get("/requests/" + ticket)
                  .entity("request")
                  .getJsonObject("impact")
                  .getString("name"))
          .isEqualTo(name);
      assertThat(ticketWith("impact", name)).isFailure(400, 4001, "impact");
      assertThat(desk().post("/impacts", value("impact", named(name))))
          .isFailure(400, 4008, "name");
      assertThat(edit(path, "impact", "'deleted':false")).isSuccess();
      assertThat(ticketWith("impact", name)).isSuccess(201);
    }
  }
}

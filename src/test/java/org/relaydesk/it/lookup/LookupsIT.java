package org.relaydesk.it.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;

/** Look-ups as administrators keep them (contract §7). */
final class LookupsIT extends LookupDeskIT {
  @Nested
  class Adding {
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
      "departments, department",
      "sites, site",
      "worklog_types, worklog_type"
    })
    void givesWhatWasSent(String path, String wrapper) {
      ApiAnswer added = add("/" + path, wrapper, named(" " + name + " ") + ",'description':'So'");
      JsonObject entry = added.entity(wrapper);
      assertThat(entry.getString("name")).isEqualTo(name);
      assertThat(entry.getString("description")).isEqualTo("So");
      assertThat(entry.getBoolean("deleted")).isFalse();
      assertThat(desk().get("/" + path + "/" + added.id(wrapper)).entity(wrapper)).isEqualTo(entry);
    }

    @Test
    void makesAValueThatTheNextTicketCanHave() {
      assertThat(ticketWith("priority", name)).isFailure(400, 4001, "priority");
      add("/priorities", "priority", named(name) + ",'color':'#A0b1C2'");
      ApiAnswer ticket = ticketWith("priority", name);
      assertThat(ticket).isSuccess(201);
      assertThat(ticket.entity("request").getJsonObject("priority").getString("color"))
          .isEqualTo("#A0b1C2");
    }

    @Test
    void makesAStatusThatIsCompletedOrNot() {
      String id = add("/statuses", "status", named(name) + ",'in_progress':false").id("status");
      JsonObject status = desk().get("/statuses/" + id).entity("status");
      assertThat(status.getString("internal_name")).isEqualTo(name);
      assertThat(status.getBoolean("in_progress")).isFalse();
      assertThat(status.getBoolean("stop_timer")).isTrue();
      JsonObject open = add("/statuses", "status", named(name + " 2")).entity("status");
      assertThat(open.getBoolean("in_progress")).isTrue();
      assertThat(open.getBoolean("stop_timer")).isFalse();
    }

    @Test
    void putsAValueBelowAnother() {
      String category = add("/categories", "category", named(name)).id("category");
      String below = named("Part") + ",'category':{'name':'" + name + "'}";
      String part = add("/subcategories", "subcategory", below).id("subcategory");
      JsonObject view = desk().get("/subcategories/" + part).entity("subcategory");
      assertThat(view.getJsonObject("category").getString("id")).isEqualTo(category);
      add("/items", "item", named("Down") + ",'subcategory':{'id':'" + part + "'}");
      assertThat(desk().post("/subcategories", value("subcategory", below)))
          .isFailure(400, 4008, "name");
      String other = add("/categories", "category", named(name + " 2")).id("category");
      add("/subcategories", "subcategory", named("Part") + ",'category':{'id':" + other + "}");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            priorities | priority | "description":"x" | 4012 | name
            priorities | priority | "name":" HIGH " | 4008 | name
            priorities | priority | "name":"x","color":"red;x:y" | 4001 | color
            priorities | priority | "name":"x","in_progress":true | 4001 | in_progress
            priorities | priority | "name":"x","id":"7" | 4014 | id
            levels | level | "name":"x","color":"#000000" | 4001 | color
            statuses | status | "name":"x","internal_name":"y" | 4014 | internal_name
            subcategories | subcategory | "name":"x" | 4012 | category
            subcategories | subcategory | "name":"x","category":{"id":987654} | 4001 | category
            items | item | "name":"x","subcategory":{"name":"?"} | 4001 | subcategory
            """)
    void wrongOnesIsRefused(String path, String wrapper, String members, int code, String field) {
      assertThat(desk().post("/" + path, value(wrapper, members))).isFailure(400, code, field);
    }

    @Test
    void belowAValueOutOfUseIsRefused() {
      String id = add("/categories", "category", named(name)).id("category");
      assertThat(edit("/categories/" + id, "category", "'deleted':true")).isSuccess();
      String below = named("Part") + ",'category':{'id':'" + id + "'}";
      assertThat(desk().post("/subcategories", value("subcategory", below)))
          .isFailure(400, 4001, "category");
    }
  }

  @Nested
  class Editing {
    @Test
    void changesWhatIsNamedAndTicketsShowItAtOnce() {
      String id = add("/levels", "level", named(name) + ",'description':'Stays'").id("level");
      String ticket = ticketWith("level", name).id("request");
      assertThat(edit("/levels/" + id, "level", named(name + " now"))).isSuccess();
      assertThat(desk().get("/levels/" + id).entity("level").getString("description"))
          .isEqualTo("Stays");
      assertThat(
              desk()
                  .get("/requests/" + ticket)
                  .entity("request")
                  .getJsonObject("level")
                  .getString("name"))
          .isEqualTo(name + " now");
      assertThat(ticketWith("level", name)).isFailure(400, 4001, "level");
    }

    @Test
    void leavesWhereAValueBelongs() {
      String category = add("/categories", "category", named(name)).id("category");
      String there = "'category':{'id':'" + category + "'}";
      String path =
          "/subcategories/"
              + add("/subcategories", "subcategory", named(name) + "," + there).id("subcategory");
      assertThat(edit(path, "subcategory", there)).isSuccess();
      assertThat(edit(path, "subcategory", "'category':{'id':'3'}"))
          .isFailure(400, 4009, "category");
      assertThat(edit(path, "subcategory", "'category':null")).isFailure(400, 4009, "category");
    }

    @Test
    void takesNoNameOfAnother() {
      String id = add("/urgencies", "urgency", named(name)).id("urgency");
      assertThat(edit("/urgencies/" + id, "urgency", named("uRGENT"))).isFailure(400, 4008, "name");
      assertThat(edit("/urgencies/" + id, "urgency", named(" "))).isFailure(400, 4012, "name");
      assertThat(edit("/urgencies/" + id, "urgency", named(name))).isSuccess();
    }

    @ParameterizedTest
    @CsvSource({
      "categories, category",
      "statuses, status",
      "sites, site",
      "support_groups, support_group"
    })
    void movesTheETagAndRefusesAnOldOne(String kind, String wrapper) {
      String path = "/" + kind + "/" + add("/" + kind, wrapper, named(name)).id(wrapper);
      String old = etag(path);
      ApiAnswer edited = edit(path, wrapper, "'description':'First'");
      assertThat(edited).hasHeader("ETag", etag(path));
      assertThat(etag(path)).isNotEqualTo(old);
      String second = value(wrapper, "'description':'Second'");
      assertThat(desk().withHeader("If-Match", old).put(path, second)).isFailure(412, 4016);
      assertThat(desk().get(path).entity(wrapper).getString("description")).isEqualTo("First");
      assertThat(desk().withHeader("If-Match", etag(path)).put(path, second)).isSuccess();
      String used = etag(path);
      assertThat(desk().put(path, second)).hasHeader("ETag", used);
      assertThat(desk().withHeader("If-Match", old).delete(path)).isFailure(412, 4016);
      edit(path, wrapper, "'deleted':true");
      assertThat(etag(path)).as("out of use").isNotEqualTo(used);
      assertThat(desk().withHeader("If-Match", etag(path)).delete(path)).isSuccess();
    }

    @Test
    void movesTheETagOfAGroupWithWhoIsInIt() {
      String rep = desk().add(aSupportRep()).getString("id");
      String path =
          "/groups/" + add("/support_groups", "support_group", named(name)).id("support_group");
      String staffed = "'technicians':[%s]";
      String old = etag(path);
      edit(path, "group", staffed.formatted("{'id':'" + rep + "'}"));
      String joined = etag(path);
      assertThat(joined).isNotEqualTo(old);
      assertThat(
              desk().withHeader("If-Match", old).put(path, value("group", staffed.formatted(""))))
          .isFailure(412, 4016);
      edit(path, "group", staffed.formatted(""));
      assertThat(etag(path)).isNotEqualTo(joined);
    }

    private static String etag(String path) {
      return desk().get(path).header("etag").orElseThrow();
    }

    @Test
    void anUnknownOneIsNotFound() {
      assertThat(edit("/levels/987654", "level", named(name))).isFailure(404, 4007, "id");
      assertThat(desk().delete("/levels/987654")).isFailure(404, 4007, "id");
    }
  }

  @Nested
  class Statuses {
    @Test
    void neverChangeWhetherTheyAreCompleted() {
      String path = "/statuses/" + add("/statuses", "status", named(name)).id("status");
      assertThat(edit(path, "status", "'in_progress':true,'stop_timer':true")).isSuccess();
      assertThat(edit(path, "status", "'in_progress':false")).isFailure(400, 4009, "in_progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "4"})
    void thatTheDeskNeedsStayInUse(String id) {
      assertThat(desk().delete("/statuses/" + id)).isFailure(400, 4009, "deleted");
      assertThat(edit("/statuses/" + id, "status", "'deleted':true"))
          .isFailure(400, 4009, "deleted");
    }
  }

  @Test
  void lookupsAreKeptByRepsWhoMay() {
    Desk reporter = desk().as(desk().keyWithRole("SDReport"));
    String body = value("level", named(name));
    assertThat(reporter.post("/levels", body)).isFailure(403, 4002);
    assertThat(reporter.put("/levels/1", body)).isFailure(403, 4002);
    assertThat(reporter.delete("/levels/1")).isFailure(403, 4002);
    assertThat(reporter.get("/levels/1")).isSuccess();
  }
}

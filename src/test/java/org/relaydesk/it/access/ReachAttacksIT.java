package org.relaydesk.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.aNew;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.RoleBuilder.roleCalled;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.aSupportGroup;
import static org.relaydesk.fixture.builder.SupportGroupBuilder.groupCalled;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaydesk.fixture.builder.RequestBuilder;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/**
 * What somebody tries who may keep people, groups and keys, but in some tickets only, to reach the
 * tickets of a colleague who has the same role in another group.
 */
final class ReachAttacksIT extends DeskIT {
  private static final String RIGHTS =
      "requests.view requests.add people.view people.add people.edit lookups.view lookups.add"
          + " lookups.edit keys.view keys.add keys.edit keys.delete settings.edit templates.view"
          + " callbacks.view";

  /** A way to more tickets, as the attacker would call it. */
  private enum Way {
    JOINS_THE_GROUP {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.staff(stage.colleague.id, stage.me.id);
      }
    },
    PUTS_THE_COLLEAGUE_OUT_OF_IT {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.staff();
      }
    },
    ADDS_A_GROUP_OF_HIS_OWN {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.me.desk.post("/support_groups", aSupportGroup().with(stage.me.id).input());
      }
    },
    MAKES_HIS_KEY {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.me.desk.post(stage.keyOfColleague(), aNew("api_key"));
      }
    },
    ENDS_HIS_KEY {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.me.desk.delete(stage.keyOfColleague());
      }
    },
    CALLS_HIMSELF_BY_THE_NAME_OF_A_CUSTOMER {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.call("name");
      }
    },
    TAKES_THE_ADDRESS_OF_A_CUSTOMER {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.call("email_id");
      }
    },
    GIVES_HIS_LOGIN_UP_TO_COME_BACK_AS_A_NEWCOMER {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.call("login_name");
      }
    },
    EDITS_HIS_ROLE {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.me.desk.put(stage.rolePath, anEditOf("role").with("description", "Mine"));
      }
    },
    DELETES_A_ROLE_LIKE_HIS {
      @Override
      ApiAnswer go(Stage stage) {
        RoleBuilder same = aRole().in(stage.scope).allowing("requests.view");
        return stage.me.desk.delete("/roles/" + desk().add(same).getString("id"));
      }
    },
    TAKES_HIS_LOGIN {
      @Override
      ApiAnswer go(Stage stage) {
        String login = TestRun.unique("login").replace(' ', '.');
        return stage.me.desk.put(
            "/technicians/" + stage.colleague.id, anEditOf("technician").with("login_name", login));
      }
    },
    GIVES_THE_ROLE_TO_A_NEWCOMER {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.me.desk.post("/technicians", aSupportRep().withRole(stage.role).input());
      }
    },
    MAKES_A_ROLE_LIKE_HIS {
      @Override
      ApiAnswer go(Stage stage) {
        RoleBuilder same = aRole().in(stage.scope).allowing("requests.view");
        return stage.me.desk.post("/roles", same.input());
      }
    },
    MAKES_AN_INTEGRATION_KEY_OF_HIS {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.me.desk.post(
            "/integration_keys", anIntegrationKey(stage.role).ownedBy(stage.colleague.id).input());
      }
    },
    RENEWS_HIS_INTEGRATION_KEY {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.me.desk.put(stage.integrationKeyOf(stage.colleague) + "/regenerate", "{}");
      }
    },
    TAKES_HIS_INTEGRATION_KEY_OVER {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.handOver(stage.integrationKeyOf(stage.colleague), stage.me);
      }
    },
    HANDS_HIM_AN_INTEGRATION_KEY {
      @Override
      ApiAnswer go(Stage stage) {
        return stage.handOver(stage.integrationKeyOf(stage.me), stage.colleague);
      }
    };

    abstract ApiAnswer go(Stage stage);
  }

  private record Holder(String id, Desk desk) {}

  /** Two with one role, each in a group of their own, and a ticket of the colleague's. */
  private static final class Stage {
    private final String scope;
    private final String role = TestRun.unique("Keeper");
    private final String groupName = TestRun.unique("Group");
    private final String rolePath;
    private final Holder me;
    private final Holder colleague;
    private final String group;
    private final String ticket;

    Stage(String scope) {
      this.scope = scope;
      rolePath =
          "/roles/" + desk().add(roleCalled(role).in(scope).allowing(RIGHTS)).getString("id");
      me = holder();
      colleague = holder();
      desk().add(aSupportGroup().with(me.id));
      ApiAnswer added =
          desk().post("/support_groups", groupCalled(groupName).with(colleague.id).input());
      group = "/support_groups/" + added.id("support_group");
      ticket = "/requests/" + desk().add(ofColleague()).getString("id");
    }

    private RequestBuilder ofColleague() {
      return aRequest()
          .with("group", Json.createObjectBuilder().add("name", groupName).build())
          .with("technician", Json.createObjectBuilder().add("id", colleague.id).build());
    }

    private Holder holder() {
      JsonObject rep = desk().add(aSupportRep().withRole(role));
      return new Holder(rep.getString("id"), desk().as(desk().keyFor(rep)));
    }

    /** Changes as whom the caller is known. */
    ApiAnswer call(String field) {
      String newOne = TestRun.unique("jane").replace(' ', '.') + "@customer.example";
      return me.desk.put(
          "/technicians/" + me.id, quoted("{'technician':{'%s':'%s'}}").formatted(field, newOne));
    }

    ApiAnswer staff(String... reps) {
      return me.desk.put(group, groupCalled(groupName).with(reps).input());
    }

    String keyOfColleague() {
      return "/technicians/" + colleague.id + "/api_key";
    }

    String integrationKeyOf(Holder owner) {
      JsonObject key = desk().add(anIntegrationKey(role).ownedBy(owner.id));
      return "/integration_keys/" + key.getString("id");
    }

    ApiAnswer handOver(String key, Holder to) {
      return me.desk.put(
          key + "/reassign",
          quoted("{'integration_key':{'owner':{'id':'" + to.id + "'},'comment':'Yours'}}"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoReachesSomeTicketsGetsNoOthers(Way way) {
    for (String scope : new String[] {"own", "group"}) {
      Stage stage = new Stage(scope);
      assertThat(stage.me.desk.get(stage.ticket)).isFailure(404, 4007, "id");
      String before = desk().get(stage.group).text();
      assertThat(way.go(stage)).as(scope).isFailure(403, 4002);
      assertThat(desk().get(stage.group).text()).isEqualTo(before);
      assertThat(stage.me.desk.get(stage.ticket)).isFailure(404, 4007, "id");
      assertThat(stage.colleague.desk.get(stage.ticket)).isSuccess();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoReachesAllTicketsMay(Way way) {
    assertThat(way.go(new Stage("all")).status()).isIn(200, 201);
  }

  @ParameterizedTest
  @CsvSource({"own", "group"})
  void aRepWhoReachesSomeTicketsKeepsWhatIsTheirOwn(String scope) {
    Stage stage = new Stage(scope);
    Desk me = stage.me.desk;
    assertThat(me.put("/technicians/" + stage.me.id, anEditOf("technician").with("phone", "1")))
        .isSuccess();
    ApiAnswer made = me.post("/integration_keys", anIntegrationKey(stage.role).input());
    assertThat(made).isSuccess(201);
    String key = "/integration_keys/" + made.id("integration_key");
    ApiAnswer renewed = me.put(key + "/regenerate", "{}");
    assertThat(renewed).isSuccess();
    Desk integration = desk().as(renewed.entity("integration_key").getString("value"));
    assertThat(integration.get(stage.ticket)).isFailure(404, 4007, "id");
    assertThat(integration.put(key + "/regenerate", "{}")).isSuccess();
    assertThat(stage.staff(stage.colleague.id)).isSuccess();
  }

  @Test
  void aRepWithoutRolesCanBeKeptByWhoReachesSomeTickets() {
    Stage stage = new Stage("group");
    String rep = desk().add(aSupportRep().withoutRoles()).getString("id");
    assertThat(stage.me.desk.put("/technicians/" + rep, anEditOf("technician").with("phone", "1")))
        .isSuccess();
    assertThat(stage.staff(stage.colleague.id, rep)).isSuccess();
  }

  /** Where a proxy signs people in, the old name may come back as one who looks at everything. */
  @Test
  void aLoginNameIsChangedByWhoMayWhatANewcomerMay() {
    String role = TestRun.unique("Role");
    RoleBuilder keeper = roleCalled(role).allowing("people.view people.edit");
    desk().add(keeper);
    Desk weak = desk().as(desk().keyWithRole(role));
    JsonObject rep = desk().add(aSupportRep().withRole(role));
    String path = "/technicians/" + rep.getString("id");
    String call = quoted("{'technician':{'login_name':'%s','name':'Renamed'}}");
    String login = rep.getString("login_name");
    assertThat(weak.put(path, call.formatted(login + "2"))).isFailure(403, 4002);
    assertThat(weak.put(path, call.formatted(login))).isSuccess();
  }
}

package org.relaydesk.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.it.DeskIT;

/** What integration keys are refused, and to whom. */
final class IntegrationKeyRefusalsIT extends DeskIT {
  private static String path(JsonObject key) {
    return "/integration_keys/" + key.getString("id");
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"roles":["SDReport"]}                                        | 4012 | name
          {"name":"x"}                                                  | 4012 | roles
          {"name":"x","roles":[]}                                       | 4012 | roles
          {"name":"x","roles":["SDNobody"]}                             | 4001 | roles
          {"name":"x","roles":["SDReport"],"owner":"nobody at all"}     | 4001 | owner
          {"name":"x","roles":["SDReport"],"expires_time":{"value":"1"}} | 4016 | expires_time
          {"name":"x","roles":["SDReport"],"allowed_addresses":["300.0.0.1"]} | 4001 | allowed_addresses
          {"name":"x","roles":["SDReport"],"allowed_addresses":["10.0.0.0/33"]} | 4001 | allowed_addresses
          {"name":"x","roles":["SDReport"],"enabled":"perhaps"}         | 4021 | enabled
          {"name":"x","roles":["SDReport"],"value":"rdk_mine"}          | 4014 | value
          {"name":"x","roles":["SDReport"],"created_by":{"id":"1"}}     | 4014 | created_by
          {"name":"x","roles":["SDReport"],"colour":"red"}              | 4001 | colour
          """)
  void aWrongKeyStoresNothing(String input, int inner, String field) {
    int before = count();
    assertThat(desk().post("/integration_keys", quoted("{'integration_key':" + input + "}")))
        .isFailure(400, inner, field);
    assertThat(count()).isEqualTo(before);
  }

  private int count() {
    return desk()
        .get("/integration_keys", aList().counted())
        .body()
        .getJsonObject("list_info")
        .getInt("total_count");
  }

  @Test
  void aNameThatIsTakenInAnyLetterCase() {
    JsonObject key = desk().add(anIntegrationKey("SDReport"));
    String same = key.getString("name").toUpperCase(Locale.ROOT);
    assertThat(
            desk().post("/integration_keys", anIntegrationKey("SDReport").withName(same).input()))
        .isFailure(400, 4008, "name");
  }

  @Test
  void aKeyIsNotHandedOverWithoutACommentOrByAnEdit() {
    JsonObject key = desk().add(anIntegrationKey("SDReport"));
    EditBuilder silent = anEditOf("integration_key").naming("owner", "administrator");
    assertThat(desk().put(path(key) + "/reassign", silent)).isFailure(400, 4012, "comment");
    assertThat(desk().put(path(key), anEditOf("integration_key").naming("owner", "another")))
        .isFailure(400, 4009, "owner");
    String off = desk().add(aSupportRep().withoutLogin()).getString("id");
    String nobody = quoted("{'integration_key':{'owner':{'id':'" + off + "'},'comment':'Yours'}}");
    assertThat(desk().put(path(key) + "/reassign", nobody)).isFailure(400, 4001, "owner");
  }

  @Test
  void aRoleThatAKeyHasIsNotDeleted() {
    RoleBuilder role = aRole().in("own").allowing("requests.view");
    String id = desk().add(role).getString("id");
    desk().add(anIntegrationKey(role.name()));
    assertThat(desk().delete("/roles/" + id)).isFailure(400, 4005, "id");
    assertThat(desk().get("/roles/" + id)).isSuccess();
  }

  @Test
  void nobodyActsAboveTheirOwnRightsByAKey() {
    RoleBuilder keeper = aRole().allowing("keys.view keys.add keys.edit keys.delete");
    desk().add(keeper);
    Desk weak = desk().as(desk().keyWithRole(keeper.name()));
    JsonObject strong = desk().add(anIntegrationKey("SDAdmin"));
    assertThat(weak.post("/integration_keys", anIntegrationKey("SDReport").input()))
        .isFailure(403, 4002);
    assertThat(weak.put(path(strong) + "/regenerate")).isFailure(403, 4002);
    assertThat(weak.put(path(strong), anEditOf("integration_key").with("enabled", false)))
        .isFailure(403, 4002);
    assertThat(weak.delete(path(strong))).isFailure(403, 4002);
    ApiAnswer own = weak.post("/integration_keys", anIntegrationKey(keeper.name()).input());
    assertThat(own).isSuccess(201);
    EditBuilder more = anEditOf("integration_key").namingAll("roles", "SDReport");
    assertThat(weak.put(path(own.entity("integration_key")), more)).isFailure(403, 4002);
  }
}

package org.relaydesk.it.apikey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.relaydesk.fixture.builder.EditBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.it.DeskIT;

/** The life of a support rep's key (contract §13, 37). */
final class ApiKeyIT extends DeskIT {
  private static final String PERPETUAL = quoted("{'api_key':{'expires_time':null}}");

  private String rep = "";

  @BeforeEach
  void addRep() {
    rep = desk().add(aSupportRep()).getString("id");
  }

  private String path() {
    return "/technicians/" + rep + "/api_key";
  }

  private String generate(String input) {
    ApiAnswer answer = desk().post(path(), input);
    assertThat(answer).isSuccess(201);
    return answer.entity("api_key").getString("value");
  }

  /** A change of access may take a second to reach every node. */
  private static void awaitRefused(String key) {
    await()
        .atMost(5, SECONDS)
        .untilAsserted(() -> assertThat(desk().as(key).get("/requests")).isFailure(401, 4022));
  }

  @Nested
  class Generating {
    @Test
    void givesAKeyThatWorks() {
      ApiAnswer answer = desk().post(path(), PERPETUAL);
      assertThat(answer).isSuccess(201);
      JsonObject key = answer.entity("api_key");
      assertThat(key.keySet()).contains("value", "prefix", "created_time", "expires_time", "state");
      assertThat(key.getString("value")).startsWith(key.getString("prefix"));
      assertThat(desk().as(key.getString("value")).get("/requests")).isSuccess();
    }

    @Test
    void againKillsTheOldKey() {
      String old = generate(PERPETUAL);
      String fresh = generate(PERPETUAL);
      assertThat(fresh).isNotEqualTo(old);
      assertThat(desk().as(fresh).get("/requests")).isSuccess();
      awaitRefused(old);
    }

    @Test
    void withAnOverlapLetsTheOldKeyLiveOnUntilTheNextTime() {
      String overlap = quoted("{'api_key':{'expires_time':null,'overlap_hours':24}}");
      String first = generate(PERPETUAL);
      ApiAnswer answer = desk().post(path(), overlap);
      assertThat(answer).isSuccess(201);
      String second = answer.entity("api_key").getString("value");
      JsonObject previous = answer.entity("api_key").getJsonObject("previous");
      assertThat(first).startsWith(previous.getString("prefix"));
      assertThat(previous.getJsonObject("expires_time")).isNotNull();
      assertThat(desk().as(first).get("/requests")).isSuccess();
      assertThat(desk().as(second).get("/requests")).isSuccess();
      String third = generate(overlap);
      awaitRefused(first);
      assertThat(desk().as(second).get("/requests")).isSuccess();
      assertThat(desk().delete(path())).isSuccess();
      awaitRefused(second);
      awaitRefused(third);
    }

    @Test
    void withAnOverlapNeverLetsAnOldKeyOutliveItsExpiry() {
      long soon = System.currentTimeMillis() + 2000;
      String first = generate(quoted("{'api_key':{'expires_time':{'value':'" + soon + "'}}}"));
      generate(quoted("{'api_key':{'overlap_hours':24}}"));
      assertThat(desk().as(first).get("/requests")).isSuccess();
      awaitRefused(first);
      assertThat(System.currentTimeMillis()).isGreaterThanOrEqualTo(soon);
    }

    @Test
    void refusesAnOverlapOfMoreThanADay() {
      String long25 = quoted("{'api_key':{'overlap_hours':25}}");
      assertThat(desk().post(path(), long25)).isFailure(400, 4001, "overlap_hours");
    }

    @Test
    void withAnExpiryEndsTheKeyThen() {
      long soon = System.currentTimeMillis() + 3000;
      String key = generate(quoted("{'api_key':{'expires_time':{'value':'" + soon + "'}}}"));
      assertThat(desk().as(key).get("/requests")).isSuccess();
      await()
          .atMost(10, SECONDS)
          .untilAsserted(() -> assertThat(desk().as(key).get("/requests")).isFailure(401, 4022));
      assertThat(System.currentTimeMillis()).isGreaterThanOrEqualTo(soon);
    }

    @Test
    void isRefusedWithoutLogin() {
      rep = desk().add(aSupportRep().withoutLogin()).getString("id");
      assertThat(desk().post(path(), PERPETUAL)).isFailure(400, 4001, "technician");
    }

    @Test
    void isRefusedForAnUnknownRep() {
      assertThat(desk().post("/technicians/987654/api_key", PERPETUAL)).isFailure(404, 4007, "id");
    }
  }

  @Nested
  class Viewing {
    @Test
    void neverShowsTheValue() {
      String key = generate(PERPETUAL);
      desk().as(key).get("/requests");
      ApiAnswer answer = desk().get(path());
      assertThat(answer).isSuccess();
      assertThat(answer.text()).doesNotContain(key);
      assertThat(answer.entity("api_key").keySet())
          .contains("prefix", "state", "last_used_time")
          .doesNotContain("value");
    }

    @Test
    void ofNoKeyIsNotFound() {
      assertThat(desk().get(path())).hasStatus(404);
    }
  }

  @Nested
  class Ending {
    @Test
    void byDelete() {
      String key = generate(PERPETUAL);
      assertThat(desk().delete(path())).isSuccess();
      awaitRefused(key);
      assertThat(desk().get(path())).hasStatus(404);
    }

    @Test
    void bySwitchingTheLoginOff() {
      String key = generate(PERPETUAL);
      EditBuilder off = anEditOf("technician").with("login_permission", false);
      assertThat(desk().put("/technicians/" + rep, off)).isSuccess();
      awaitRefused(key);
      EditBuilder on = anEditOf("technician").with("login_permission", true);
      assertThat(desk().put("/technicians/" + rep, on)).isSuccess();
      assertThat(desk().as(key).get("/requests")).isFailure(401, 4022);
    }
  }
}

package org.relaydesk.it.access;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.IntegrationKeyBuilder.anIntegrationKey;
import static org.relaydesk.fixture.builder.ListBuilder.aList;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.RoleBuilder.aRole;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaydesk.fixture.builder.RoleBuilder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Metrics;
import org.relaydesk.fixture.http.RawHttp;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.it.DeskIT;

/** What somebody tries who has no key, or one that allows less than is wanted. */
final class KeyAttacksIT extends DeskIT {
  private static final String PERPETUAL = quoted("{'api_key':{'expires_time':null}}");

  private static String keyOf(String rep) {
    return "/technicians/" + rep + "/api_key";
  }

  @Test
  void ofThirtyTwoWhoRegenerateAtOnceOneKeyIsValid() throws Exception {
    String rep = keyOf(desk().add(aSupportRep().withRole("SDReport")).getString("id"));
    String valid = leftOfThirtyTwo("api_key", () -> desk().post(rep, PERPETUAL));
    assertThat(valid).startsWith(desk().get(rep).entity("api_key").getString("prefix"));
    String key = "/integration_keys/" + desk().add(anIntegrationKey("SDReport")).getString("id");
    valid = leftOfThirtyTwo("integration_key", () -> desk().put(key + "/regenerate", "{}"));
    assertThat(valid).startsWith(desk().get(key).entity("integration_key").getString("prefix"));
  }

  /** The one value that is valid in the end. */
  private static String leftOfThirtyTwo(String wrapper, Supplier<ApiAnswer> regenerate)
      throws Exception {
    int threads = 32;
    Set<String> made = ConcurrentHashMap.newKeySet();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch together = new CountDownLatch(threads);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          pool.submit(
              () -> {
                together.countDown();
                together.await();
                return made.add(untilItsTurn(regenerate).entity(wrapper).getString("value"));
              }));
    }
    for (Future<?> thread : running) {
      thread.get(60, SECONDS);
    }
    pool.shutdown();
    assertThat(made).hasSize(threads);
    await().atMost(5, SECONDS).untilAsserted(() -> assertThat(valid(made)).hasSize(1));
    return valid(made).get(0);
  }

  /** Who waits too long for the others is told to try again, and that nothing was done. */
  private static ApiAnswer untilItsTurn(Supplier<ApiAnswer> call) {
    return Stream.generate(call).filter(answer -> answer.status() != 503).findFirst().orElseThrow();
  }

  private static List<String> valid(Set<String> keys) {
    return keys.stream().filter(key -> desk().as(key).get("/requests").status() == 200).toList();
  }

  @Test
  void aKeyThatIsDeletedWhileInUseIsRefusedAndNothingBreaks() throws Exception {
    JsonObject rep = desk().add(aSupportRep().withRole("SDReport"));
    Desk used = desk().as(desk().keyFor(rep));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<Set<Integer>>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(pool.submit(() -> statusesUntilRefused(used)));
    }
    await().atMost(10, SECONDS).until(() -> used.get("/requests").status() == 200);
    assertThat(desk().delete(keyOf(rep.getString("id")))).isSuccess();
    for (Future<Set<Integer>> thread : running) {
      assertThat(thread.get(60, SECONDS)).isSubsetOf(200, 401).contains(401);
    }
    pool.shutdown();
  }

  private static Set<Integer> statusesUntilRefused(Desk used) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    while (!seen.contains(401) && seen.size() < 5) {
      seen.add(used.get("/requests").status());
    }
    return seen;
  }

  @Test
  void aWeakRepReachesNoKeyButByTheirRights() {
    JsonObject strong = desk().add(aSupportRep());
    desk().keyFor(strong);
    Desk weak = desk().as(desk().keyWithRole("SDCo-ordinator"));
    String path = keyOf(strong.getString("id"));
    assertThat(weak.get(path)).isFailure(403, 4002);
    assertThat(weak.post(path, PERPETUAL)).isFailure(403, 4002);
    assertThat(weak.delete(path)).isFailure(403, 4002);
    assertThat(weak.get(path + "/calls")).isFailure(403, 4002);
  }

  @Test
  void aKeeperOfKeysEndsNoneThatAllowsMoreThanTheirOwn() {
    RoleBuilder keeper = aRole().allowing("keys.view keys.add keys.delete");
    desk().add(keeper);
    Desk weak = desk().as(desk().keyWithRole(keeper.name()));
    JsonObject strong = desk().add(aSupportRep());
    String key = desk().keyFor(strong);
    assertThat(weak.post(keyOf(strong.getString("id")), PERPETUAL)).isFailure(403, 4002);
    assertThat(weak.delete(keyOf(strong.getString("id")))).isFailure(403, 4002);
    assertThat(desk().as(key).get("/requests")).isSuccess();
  }

  @ParameterizedTest
  @CsvSource({"authtoken, TECHNICIAN_KEY", "TECHNICIAN_KEY, Authtoken"})
  void aSecondKeyBesideTheFirstIsRefused(String first, String second) {
    String mine = desk().keyWithRole("SDReport");
    Desk both = desk().asNobody().withHeader(first, mine).withHeader(second, TestRun.ADMIN_KEY);
    assertThat(both.get("/requests")).isFailure(401, 4022);
    assertThat(desk().as(mine).get("/requests?TECHNICIAN_KEY=" + TestRun.ADMIN_KEY))
        .isFailure(401, 4022);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
  void aMethodInAHeaderCountsForNothing(String header) {
    Desk weak = desk().as(desk().keyWithRole("SDReport")).withHeader(header, "DELETE");
    String id = desk().add(aRequest()).getString("id");
    assertThat(weak.get("/requests/" + id)).isSuccess();
    assertThat(weak.post("/requests/" + id, "{}").status()).isIn(403, 405);
    assertThat(desk().get("/requests/" + id).entity("request").getBoolean("is_trashed")).isFalse();
  }

  /** Out of scope and not there are one answer, whatever hangs on the ticket. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/resolutions",
        "/history",
        "/callbacks",
        "/callbacks/1/replay",
        "/pickup",
        "/close",
        "/move_to_trash",
        "/restore_from_trash"
      })
  void anIdOutOfScopeIsAnsweredAsOneThatIsNotThere(String tail) {
    RoleBuilder narrow =
        aRole()
            .in("own")
            .allowing(
                "requests.view requests.edit requests.delete requests.pickup requests.close"
                    + " callbacks.view callbacks.replay");
    desk().add(narrow);
    String weak = desk().keyWithRole(narrow.name());
    String foreign = desk().add(aRequest()).getString("id");
    for (String method : List.of("GET", "PUT", "POST", "DELETE")) {
      ApiAnswer there = raw(weak, method, foreign + tail);
      ApiAnswer nowhere = raw(weak, method, "999999999" + tail);
      assertThat(there.status()).as(method + tail).isIn(400, 404, 405);
      assertThat(there.text().replace("'" + foreign + "'", "'999999999'"))
          .as(method + tail)
          .isEqualTo(nowhere.text());
    }
    assertThat(desk().get("/requests/" + foreign).entity("request").get("technician"))
        .hasToString("null");
  }

  /** Each on a connection of its own, however a server treats it after a refusal. */
  private static ApiAnswer raw(String key, String method, String path) {
    return new RawHttp(desk().baseUri())
        .header("authtoken", key)
        .send(method, "/api/v3/requests/" + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "created_by", "created_time", "display_id", "is_trashed"})
  void whatOnlyTheServerWritesCantBeSent(String field) {
    String value = field.startsWith("is_") ? "true" : quoted("{'id':'1','value':'1'}");
    String input = quoted("{'request':{'subject':'x','" + field + "':" + value + "}}");
    assertThat(desk().post("/requests", input)).hasStatus(400);
    String id = desk().add(aRequest()).getString("id");
    assertThat(desk().put("/requests/" + id, input)).hasStatus(400);
  }

  @Test
  void nobodyGivesThemselvesARoleOrALogin() {
    JsonObject me = desk().add(aSupportRep().withRole("SDCo-ordinator"));
    Desk weak = desk().as(desk().keyFor(me));
    String path = "/technicians/" + me.getString("id");
    assertThat(weak.put(path, anEditOf("technician").namingAll("roles", "SDAdmin")))
        .isFailure(403, 4002);
    String newcomer = quoted("{'technician':{'name':'Mallory','roles':[{'name':'SDAdmin'}]}}");
    assertThat(weak.post("/technicians", newcomer)).isFailure(403, 4002);
    assertThat(weak.put(path, anEditOf("technician").with("is_technician", false)))
        .isFailure(400, 4014, "is_technician");
  }

  static Stream<String> injections() {
    return Stream.of(
        "id; DROP TABLE request",
        "id desc, (select 1)",
        "technician.passwordHash",
        "technician.password_hash",
        "requester.demandKey",
        "version",
        "class",
        "key.keyHash");
  }

  @ParameterizedTest
  @MethodSource("injections")
  void aFieldThatIsNoFieldOrdersAndFindsNothing(String field) {
    for (String path : List.of("/requests", "/technicians", "/integration_keys", "/audit")) {
      assertThat(desk().get(path, aList().sortedBy(field))).hasStatus(400);
      assertThat(desk().get(path, aList().where(field, "is", "1"))).hasStatus(400);
    }
  }

  @Test
  void noSecretStandsInAnAnswerAListOrTheLog() {
    JsonObject rep = desk().add(aSupportRep().withRole("SDAdmin"));
    String repKey = desk().keyFor(rep);
    String integration = desk().add(anIntegrationKey("SDAdmin")).getString("value");
    Desk mine = desk().as(repKey);
    String all = quoted("{'list_info':{'row_count':1000}}");
    List<String> shown = new ArrayList<>();
    for (String path :
        List.of(
            "/technicians",
            "/requesters",
            "/integration_keys",
            "/audit",
            "/roles",
            keyOf(rep.getString("id")),
            keyOf(rep.getString("id")) + "/calls",
            "/technicians/" + rep.getString("id"))) {
      shown.add(path.endsWith("api_key") ? mine.get(path).text() : mine.get(path, all).text());
    }
    shown.add(desk().as(repKey + "x").get("/requests").text());
    assertThat(shown)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(
                        repKey, integration, "key_hash", "password_hash", "PBKDF2", "pbkdf2"));
  }

  /** By what they cost, which decides how long they take: see the benchmark for the time itself. */
  @Test
  void aForeignTicketCostsWhatAMissingOneCosts() {
    Desk weak = desk().as(desk().keyWithRole("SDMonitor"));
    String foreign = desk().add(aRequest()).getString("id");
    // The roles that were just made are forgotten once more within the next second.
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() -> assertThat(cost(weak, foreign)).isEqualTo(cost(weak, "999999999")));
  }

  private static double cost(Desk desk, String id) {
    double before = statements();
    assertThat(desk.get("/requests/" + id)).hasStatus(404);
    return statements() - before;
  }

  private static double statements() {
    return Metrics.of(desk(), "relaydesk_sql_statements_total{operation=\"RequestsResource.get\"}");
  }
}

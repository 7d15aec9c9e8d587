package org.relaydesk.it.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaydesk.fixture.builder.EditBuilder.anEditOf;
import static org.relaydesk.fixture.builder.RequestBuilder.aRequest;
import static org.relaydesk.fixture.builder.SupportRepBuilder.aSupportRep;
import static org.relaydesk.fixture.http.AnswerAssert.assertThat;
import static org.relaydesk.fixture.run.Json.quoted;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.relaydesk.fixture.http.ApiAnswer;
import org.relaydesk.fixture.http.Desk;
import org.relaydesk.fixture.http.Tickets;
import org.relaydesk.fixture.mail.Correspondent;
import org.relaydesk.fixture.mail.ScriptedMailHost;
import org.relaydesk.fixture.mail.SentReplies;
import org.relaydesk.fixture.run.TestRun;
import org.relaydesk.fixture.server.Database;
import org.relaydesk.fixture.server.Readiness;
import org.relaydesk.fixture.server.Receiver;
import org.relaydesk.fixture.server.ServerProcess;

/** Two servers on one database; the second one stands behind a proxy. */
@Tag("postgresql-only")
@Tag("own-server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TwoNodesIT {
  private static final Logger LOG = Logger.getLogger(TwoNodesIT.class.getName());

  private static final ScriptedMailHost MAIL_HOST = ScriptedMailHost.plain();

  private static final ServerProcess FIRST = new ServerProcess();
  private static final ServerProcess SECOND = new ServerProcess();

  /** Both at once, on an empty database. */
  @BeforeAll
  static void start() throws IOException {
    Map<String, String> database = Database.ofThisRun().freshSettings(FIRST.home());
    Path masterKey = TestRun.freshFolder("master-key").resolve("master.key");
    Files.writeString(masterKey, Base64.getEncoder().encodeToString(new byte[32]));
    FIRST
        .set(database)
        .set(MAIL_HOST.settings())
        .set("relaydesk.callback.give-up-after", "PT3S")
        .set("relaydesk.master-key-file", masterKey.toString());
    SECOND
        .set(database)
        .set(MAIL_HOST.settings())
        .set("relaydesk.callback.give-up-after", "PT3S")
        .set("relaydesk.home", SECOND.home().toString())
        .set("relaydesk.master-key-file", masterKey.toString())
        .set("relaydesk.proxies", "127.0.0.1,10.9.0.0/16")
        .set("relaydesk.limit.wrong-keys", "0");
    CompletableFuture<?> second = CompletableFuture.runAsync(SECOND::start);
    FIRST.start();
    second.join();
  }

  @AfterAll
  static void stop() {
    FIRST.close();
    SECOND.close();
    MAIL_HOST.close();
  }

  @Test
  void whoeverStartsFirstMakesWhatANewDeskNeedsAndTellsTheWayIn() {
    String search = quoted("{'list_info':{'search_fields':{'name':'Administrator'}}}");
    assertThat(SECOND.desk().get("/technicians", search).rows("technicians")).hasSize(1);
    assertThat(List.of(FIRST.home(), SECOND.home()))
        .filteredOn(home -> Files.exists(home.resolve("first-login.txt")))
        .hasSize(1);
  }

  @Test
  void whatOneNodeRevokesTheOtherRefusesUnderLoadAndForEver() {
    JsonObject rep = FIRST.desk().add(aSupportRep().withRole("SDReport"));
    String path = "/technicians/" + rep.getString("id");
    Desk holder = SECOND.desk().as(FIRST.desk().keyFor(rep));
    assertThat(holder.get(path + "/api_key")).isFailure(403, 4002);
    assertThat(FIRST.desk().put(path, anEditOf("technician").namingAll("roles", "SDAdmin")))
        .isSuccess();
    await()
        .alias("so that what comes next is all that the other node has yet to see")
        .atMost(10, SECONDS)
        .until(() -> holder.get(path + "/api_key").status() == 200);
    Callers callers = new Callers(holder);
    try (callers) {
      callers.goOn();
      assertThat(callers.firstRefused()).as("refused before").isEqualTo(Long.MAX_VALUE);
      assertThat(FIRST.desk().delete(path + "/api_key")).isSuccess();
      long revoked = System.nanoTime();
      await().atMost(10, SECONDS).until(() -> callers.firstRefused() < Long.MAX_VALUE);
      callers.goOn();
      LOG.info(() -> "Refused after " + (callers.firstRefused() - revoked) / 1_000_000 + " ms");
    }
    assertThat(callers.lastLetIn()).isLessThanOrEqualTo(callers.firstRefused());
  }

  @Test
  void aKeyOfOneNodeWorksOnTheOtherFromTheFirstOfManyCallsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Callers.HANDS);
    try {
      for (int round = 0; round < 20; round++) {
        Desk holder = SECOND.desk().as(FIRST.desk().keyFor(FIRST.desk().add(aSupportRep())));
        Callable<ApiAnswer> call = () -> holder.get("/priorities");
        for (Future<ApiAnswer> answer :
            threads.invokeAll(Collections.nCopies(Callers.HANDS, call))) {
          assertThat(answer.get()).isSuccess();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Both take from one queue: the host lets nobody go on until each has its hands full. */
  @Test
  void aMailIsSentOnceByWhicheverNode() {
    CountDownLatch full = new CountDownLatch(2 * ScriptedMailHost.CONNECTIONS);
    MAIL_HOST.answering(
        said -> {
          if (said.startsWith("EHLO")) {
            full.countDown();
            await().atMost(30, SECONDS).until(() -> full.getCount() == 0);
          }
          return null;
        });
    SentReplies replies = new SentReplies(FIRST.desk().add(aRequest()).getString("id"));
    for (int i = 0; i < 20; i++) {
      replies.send(FIRST.desk(), 1).send(SECOND.desk(), 1);
    }
    replies.awaitDelivered(FIRST.desk(), Duration.ofMinutes(1));
    assertThat(full.getCount()).as("both nodes sent").isZero();
    Map<String, String> given = replies.messageIds(SECOND.desk());
    Map<String, List<String>> taken = replies.taken(MAIL_HOST);
    assertThat(taken.keySet()).containsExactlyElementsOf(replies.addresses());
    taken.forEach((address, ids) -> assertThat(ids).containsExactly(given.get(address)));
  }

  @Test
  void whoseCallbackIsGivenUpIsToldOnceByWhicheverNode() {
    JsonObject sam = FIRST.desk().add(aSupportRep());
    try (Receiver broken = Receiver.start().answering(500)) {
      Desk by = FIRST.desk().as(FIRST.desk().keyFor(sam));
      String id = by.add(aRequest().withCallback(broken.url("/clear"))).getString("id");
      Tickets.setStatus(SECOND.desk(), id, "Resolved");
      Tickets.awaitCallback(SECOND.desk(), id, "dead");
    }
    Correspondent owner = new Correspondent(sam.getString("name"), sam.getString("email_id"));
    JsonObject told = owner.awaitDelivered(SECOND.desk());
    assertThat(told.getString("type")).isEqualTo("CallbackDead_E-Mail");
    assertThat(SECOND.desk().get("/mails/" + told.getString("id")).text())
        .contains("/clear", "500");
    assertThat(owner.queued(FIRST.desk())).hasSize(1);
  }

  @Test
  void aDeleteThatAProxySendsToTheOtherNodePurgesNothing() {
    String path = "/requests/" + FIRST.desk().add(aRequest()).getString("id");
    ApiAnswer first = FIRST.desk().delete(path);
    assertThat(SECOND.desk().delete(path).body()).isEqualTo(first.body());
    assertThat(SECOND.desk().get(path).entity("request").getBoolean("is_trashed")).isTrue();
  }

  private static JsonObject keyFrom(String addresses) {
    String input =
        """
        {"integration_key":{"name":"%s","roles":["SDReport"],"allowed_addresses":%s}}
        """
            .formatted(TestRun.unique("Monitor"), addresses);
    ApiAnswer added = SECOND.desk().post("/integration_keys", input);
    assertThat(added).isSuccess(201);
    return added.entity("integration_key");
  }

  @Test
  void anAddressCountsAsATrustedProxyTellsIt() {
    String key = keyFrom(quoted("['192.0.2.0/24','2001:db8::/32']")).getString("value");
    Desk monitor = SECOND.desk().as(key);
    assertThat(monitor.get("/requests")).isFailure(401, 4022);
    for (String from :
        List.of(
            "192.0.2.7",
            "192.0.2.7:8080",
            "2001:db8::7",
            "[2001:db8::7]:443",
            "8.8.8.8, 192.0.2.7",
            "192.0.2.7, 10.9.1.1")) {
      assertThat(monitor.withHeader("X-Forwarded-For", from).get("/requests")).isSuccess();
    }
    for (String from :
        List.of("8.8.8.8", "192.0.2.7, 8.8.8.8", "192.0.2.7, nonsense", "", "192.0.2.7:port")) {
      assertThat(monitor.withHeader("X-Forwarded-For", from).get("/requests")).isFailure(401, 4022);
    }
  }

  @Test
  void nobodyElseIsBelievedAboutAnAddress() {
    String key = keyFrom(quoted("['192.0.2.0/24']")).getString("value");
    Desk monitor = FIRST.desk().as(key).withHeader("X-Forwarded-For", "192.0.2.7");
    assertThat(monitor.get("/requests")).isFailure(401, 4022);
    String here = keyFrom(quoted("['127.0.0.0/8','::1']")).getString("value");
    assertThat(FIRST.desk().as(here).get("/requests")).isSuccess();
  }

  /** The last, for the second node is gone then. */
  @Test
  @Order(Integer.MAX_VALUE)
  void whatANodeHasBegunItFinishesBeforeItEnds() {
    JsonObject rep = FIRST.desk().add(aSupportRep());
    Desk leaving = SECOND.desk();
    Desk lastCaller = leaving.as(FIRST.desk().keyFor(rep));
    CountDownLatch receiverAnswers = new CountDownLatch(1);
    try (Receiver receiver = Receiver.start()) {
      Tickets.awaitCallback(leaving, resolved(leaving, receiver.url("/first")), "delivered");
      receiver.answeringAfter(receiverAnswers);
      String id = resolved(leaving, receiver.url("/last"));
      receiver.awaitHits("/last", 1, Duration.ofSeconds(5));
      assertThat(lastCaller.get("/priorities")).isSuccess();
      SECOND.askToEnd();
      await("it takes no more calls")
          .atMost(4, SECONDS)
          .until(() -> !Readiness.of(SECOND.baseUri()));
      receiverAnswers.countDown();
      SECOND.awaitEnd();
      assertThat(Tickets.states(Tickets.callbacks(FIRST.desk(), id))).containsExactly("delivered");
      assertThat(receiver.hits("/last")).hasSize(1);
    }
    JsonObject key =
        FIRST.desk().get("/technicians/" + rep.getString("id") + "/api_key").entity("api_key");
    assertThat(key.isNull("last_used_time")).isFalse();
  }

  private static String resolved(Desk desk, String callback) {
    String id = desk.add(aRequest().withCallback(callback)).getString("id");
    Tickets.setStatus(desk, id, "Resolved");
    return id;
  }
}
